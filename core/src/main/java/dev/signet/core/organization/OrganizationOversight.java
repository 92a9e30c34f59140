package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** What an operator does to organisations. Each answers the organisation as it is then; empty when it is not there. */
public interface OrganizationOversight {
    /** Suspends it; one that is suspended already keeps its time and gets the new reason. */
    Optional<Organization> suspend(OrganizationId id, String reason, Instant now);

    /** Lifts a suspension; none is as good. */
    Optional<Organization> unsuspend(OrganizationId id, Instant now);

    /** Puts this in the place of all that was kept of its plan. */
    Optional<Organization> setBilling(OrganizationId id, Billing billing, Instant now);
}
