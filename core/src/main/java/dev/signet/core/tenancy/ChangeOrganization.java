package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Slug;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import java.time.Instant;
import java.util.Optional;

/** Names an organisation anew. */
public final class ChangeOrganization {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #change} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Organizations organizations;
    private final Administration administration;

    public ChangeOrganization(Organizations organizations, Administration administration) {
        this.organizations = organizations;
        this.administration = administration;
    }

    /** What to change; what is empty stays as it is. */
    public record Request(Optional<Label> name, Optional<Slug> slug) {}

    /**
     * Changes it, all or nothing. Refuses as {@link HoldAccess#hold} and {@link Access#require} with {@link
     * Action#MANAGE}, and with {@link OrganizationRefusal#SLUG_TAKEN}.
     */
    public Result<Organization> change(Access access, Request request, Caller caller) {
        return administration.carryOut(
                AuditAction.ORGANIZATION_CHANGED,
                RIGHT,
                access,
                access.organizationId(),
                caller,
                now -> change(access.organizationId(), request, now));
    }

    private Result<Organization> change(OrganizationId id, Request request, Instant now) {
        return switch (organizations.rename(id, request.name(), request.slug(), now)) {
            case SLUG_TAKEN -> Result.refused(OrganizationRefusal.SLUG_TAKEN);
            case NOT_THERE -> Result.refused(CommonRefusal.NOT_FOUND);
            case RENAMED -> Result.of(organizations.find(id), CommonRefusal.NOT_FOUND);
        };
    }
}
