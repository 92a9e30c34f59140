package dev.signet.core.principal;

import dev.signet.core.shared.UserId;

/** A person, or a key of theirs that may change their account. */
public record AccountWriter(UserId userId, Principal principal) {}
