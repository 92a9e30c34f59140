package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.organization.Organization;
import java.util.Optional;

/**
 * Which plan a person is on.
 *
 * @param source {@code subscription}: their own; {@code organization}: that of the organisation they act in;
 *     {@code default}: neither
 */
public record Plan(String name, String source) {
    static Plan of(Account account, Organization organization) {
        Optional<Plan> own = account.billing().subscriptionTier().map(tier -> new Plan(tier, "subscription"));
        return own.or(() -> organization.billing().plan().map(plan -> new Plan(plan, "organization")))
                .orElseGet(() -> new Plan("free", "default"));
    }
}
