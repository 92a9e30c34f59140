package dev.signet.core.principal;

import dev.signet.core.shared.UserId;

/** The person that a credential is bound to. Enough to be told who one is. */
public record Owner(UserId userId, Principal principal) {}
