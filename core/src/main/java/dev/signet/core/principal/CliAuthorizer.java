package dev.signet.core.principal;

import dev.signet.core.shared.UserId;

/** Who may decide about CLI logins: a person, or a key that may. */
public record CliAuthorizer(UserId userId, Principal principal) {}
