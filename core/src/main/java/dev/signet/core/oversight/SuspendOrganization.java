package dev.signet.core.oversight;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;

/** Suspends an organisation: whatever concerns it is refused from then on, and its people are told why. */
public final class SuspendOrganization {
    private final OrganizationOversight organizations;
    private final Supervision supervision;

    public SuspendOrganization(OrganizationOversight organizations, Supervision supervision) {
        this.organizations = organizations;
        this.supervision = supervision;
    }

    /** Suspends it. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Organization> suspend(Operator operator, OrganizationId id, String reason, Caller caller) {
        return supervision.carryOut(
                AuditAction.ORGANIZATION_SUSPENDED,
                operator,
                id,
                caller,
                now -> organizations.suspend(id, reason, now));
    }
}
