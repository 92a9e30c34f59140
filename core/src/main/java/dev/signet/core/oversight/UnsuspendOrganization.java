package dev.signet.core.oversight;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;

/** Lifts the suspension of an organisation. */
public final class UnsuspendOrganization {
    private final OrganizationOversight organizations;
    private final Supervision supervision;

    public UnsuspendOrganization(OrganizationOversight organizations, Supervision supervision) {
        this.organizations = organizations;
        this.supervision = supervision;
    }

    /** Lifts it; none is as good. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Organization> unsuspend(Operator operator, OrganizationId id, Caller caller) {
        return supervision.carryOut(
                AuditAction.ORGANIZATION_UNSUSPENDED, operator, id, caller, now -> organizations.unsuspend(id, now));
    }
}
