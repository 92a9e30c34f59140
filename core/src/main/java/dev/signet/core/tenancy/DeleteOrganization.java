package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import java.time.Instant;

/** Deletes an organisation: its keys stop, its slug is free again. */
public final class DeleteOrganization {
    private final Organizations organizations;
    private final Administration administration;

    public DeleteOrganization(Organizations organizations, Administration administration) {
        this.organizations = organizations;
        this.administration = administration;
    }

    /**
     * Deletes it. Refuses as {@link HoldAccess#hold} and {@link Access#require} with {@link
     * Action#DELETE_ORGANIZATION}, and with {@link OrganizationRefusal#PERSONAL_ORGANIZATION}.
     */
    public Result<Done> delete(Access access, Caller caller) {
        return administration.carryOut(
                AuditAction.ORGANIZATION_DELETED,
                Action.DELETE_ORGANIZATION,
                access,
                access.organizationId(),
                caller,
                now -> delete(access.organization(), now));
    }

    private Result<Done> delete(Organization organization, Instant now) {
        if (organization.personal()) {
            return Result.refused(OrganizationRefusal.PERSONAL_ORGANIZATION);
        }
        return organizations.delete(organization.id(), now) ? Result.done() : Result.refused(CommonRefusal.NOT_FOUND);
    }
}
