package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
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
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Names an organisation anew. */
public final class ChangeOrganization {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #change} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Organizations organizations;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeOrganization(Organizations organizations, Audit audit, Transactions transactions, Clock clock) {
        this.organizations = organizations;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What to change; what is empty stays as it is. */
    public record Request(Optional<Label> name, Optional<Slug> slug) {}

    /**
     * Changes it, all or nothing. Refuses as {@link Access#require} with {@link Action#MANAGE}, and with {@link
     * OrganizationRefusal#SLUG_TAKEN}.
     */
    public Result<Organization> change(Access access, Request request, Caller caller) {
        Instant now = clock.instant();
        return access.require(RIGHT)
                .flatMap(allowed -> transactions.inTransaction(() -> change(allowed, request, caller, now)));
    }

    private Result<Organization> change(Access access, Request request, Caller caller, Instant now) {
        OrganizationId id = access.organizationId();
        return switch (organizations.rename(id, request.name(), request.slug(), now)) {
            case SLUG_TAKEN -> Result.refused(OrganizationRefusal.SLUG_TAKEN);
            case NOT_THERE -> Result.refused(CommonRefusal.NOT_FOUND);
            case RENAMED -> {
                audit.of(id)
                        .tell(
                                AuditAction.ORGANIZATION_CHANGED,
                                access.principal().userId(),
                                id,
                                caller,
                                now);
                yield Result.of(organizations.find(id), CommonRefusal.NOT_FOUND);
            }
        };
    }
}
