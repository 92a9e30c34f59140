package dev.signet.core.principal;

import dev.signet.core.shared.UserId;

/** A person, or a key of theirs that may, who makes an organisation of their own. */
public record OrganizationMaker(UserId userId, Principal principal) {}
