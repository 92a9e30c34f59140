package dev.signet.http.plain;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import java.time.Instant;
import java.util.Optional;

/** An organisation. What an external issuer calls it is null where none vouches for it. */
record OrganizationBody(
        Optional<String> billingCustomerId,
        Optional<String> billingEmail,
        Optional<String> billingName,
        Optional<Instant> billingPeriodEnd,
        Optional<String> billingPlan,
        Optional<String> billingProductId,
        Optional<String> billingProvider,
        Optional<String> billingStatus,
        Optional<String> billingSubscriptionId,
        Optional<String> clerkOrganizationId,
        Optional<String> clerkOrganizationSlug,
        Instant createdAt,
        String id,
        String name,
        String slug,
        Optional<Instant> suspendedAt,
        Optional<String> suspendedReason,
        Instant updatedAt,
        Optional<String> vercelInstallationId) {
    static OrganizationBody of(Organization organization) {
        Billing billing = organization.billing();
        return new OrganizationBody(
                billing.customerId(),
                billing.email(),
                billing.name(),
                billing.periodEnd(),
                billing.plan(),
                billing.productId(),
                billing.provider(),
                billing.status(),
                billing.subscriptionId(),
                organization.external().map(ExternalName::id),
                organization.external().flatMap(ExternalName::slug),
                organization.createdAt(),
                organization.id().toString(),
                organization.name().value(),
                organization.slug().value(),
                organization.suspendedAt(),
                organization.suspendedReason(),
                organization.updatedAt(),
                billing.vercelInstallationId());
    }
}
