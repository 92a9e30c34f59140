package dev.signet.core.principal;

import dev.signet.core.shared.UserId;

/** A person, or a key of theirs that may read their account. */
public record AccountReader(UserId userId, Principal principal) {}
