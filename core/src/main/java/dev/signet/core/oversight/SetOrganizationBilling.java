package dev.signet.core.oversight;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;

/** Keeps what the product's billing says of an organisation. */
public final class SetOrganizationBilling {
    private final OrganizationOversight organizations;
    private final Supervision supervision;

    public SetOrganizationBilling(OrganizationOversight organizations, Supervision supervision) {
        this.organizations = organizations;
        this.supervision = supervision;
    }

    /** Puts it in the place of all that was kept. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Organization> set(Operator operator, OrganizationId id, Billing billing, Caller caller) {
        return supervision.carryOut(
                AuditAction.ORGANIZATION_BILLING_SET,
                operator,
                id,
                caller,
                now -> organizations.setBilling(id, billing, now));
    }
}
