package dev.signet.core.account;

import java.util.Optional;

/**
 * What the product behind Signet keeps about a person's plan.
 *
 * @param tokenBalance not negative
 * @param tokensUsed not negative
 */
public record AccountBilling(long tokenBalance, long tokensUsed, Optional<String> subscriptionTier) {
    private static final AccountBilling NONE = new AccountBilling(0, 0, Optional.empty());

    public AccountBilling {
        if (tokenBalance < 0 || tokensUsed < 0) {
            throw new IllegalArgumentException("negative tokens");
        }
    }

    /** No plan. */
    public static AccountBilling none() {
        return NONE;
    }
}
