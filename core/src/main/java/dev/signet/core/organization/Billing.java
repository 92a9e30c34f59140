package dev.signet.core.organization;

import java.time.Instant;
import java.util.Optional;

/** What the product behind Signet keeps about an organisation's plan; Signet carries it and decides nothing by it. */
public record Billing(
        Optional<String> provider,
        Optional<String> customerId,
        Optional<String> subscriptionId,
        Optional<String> productId,
        Optional<String> plan,
        Optional<String> status,
        Optional<Instant> periodEnd,
        Optional<String> name,
        Optional<String> email,
        Optional<String> vercelInstallationId) {
    private static final Billing NONE = new Billing(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** No plan. */
    public static Billing none() {
        return NONE;
    }
}
