package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Deletes an organisation: its keys stop, its slug is free again. */
public final class DeleteOrganization {
    private final Organizations organizations;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteOrganization(Organizations organizations, Audit audit, Transactions transactions, Clock clock) {
        this.organizations = organizations;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Deletes it. Refuses as {@link Access#require} with {@link Action#DELETE_ORGANIZATION}, and with {@link
     * OrganizationRefusal#PERSONAL_ORGANIZATION}.
     */
    public Result<Done> delete(Access access, Caller caller) {
        Instant now = clock.instant();
        return access.require(Action.DELETE_ORGANIZATION)
                .flatMap(allowed -> access.organization().personal()
                        ? Result.<Access>refused(OrganizationRefusal.PERSONAL_ORGANIZATION)
                        : Result.ok(allowed))
                .flatMap(allowed -> transactions.inTransaction(() -> {
                    if (!organizations.delete(access.organizationId(), now)) {
                        return Result.refused(CommonRefusal.NOT_FOUND);
                    }
                    audit.of(access.organizationId())
                            .tell(
                                    AuditAction.ORGANIZATION_DELETED,
                                    access.principal().userId(),
                                    access.organizationId(),
                                    caller,
                                    now);
                    return Result.done();
                }));
    }
}
