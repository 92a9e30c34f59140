package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Deletes a project: its keys stop. */
public final class DeleteProject {
    private final Projects projects;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteProject(Projects projects, Audit audit, Transactions transactions, Clock clock) {
        this.projects = projects;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Deletes it. Refuses as {@link Access#require} with {@link Action#MANAGE}, and with {@link CommonRefusal#NOT_FOUND}
     * a project of another organisation.
     */
    public Result<Done> delete(Access access, ProjectId id, Caller caller) {
        Instant now = clock.instant();
        return access.require(Action.MANAGE)
                .flatMap(allowed -> transactions.inTransaction(() -> {
                    if (!projects.delete(access.organizationId(), id, now)) {
                        return Result.refused(CommonRefusal.NOT_FOUND);
                    }
                    audit.of(access.organizationId())
                            .tell(
                                    AuditAction.PROJECT_DELETED,
                                    access.principal().userId(),
                                    id,
                                    caller,
                                    now);
                    return Result.done();
                }));
    }
}
