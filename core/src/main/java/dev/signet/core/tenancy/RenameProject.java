package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Names a project anew. */
public final class RenameProject {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #rename} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Projects projects;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RenameProject(Projects projects, Audit audit, Transactions transactions, Clock clock) {
        this.projects = projects;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Renames it. Refuses as {@link Access#require} with {@link Action#MANAGE}, and with {@link CommonRefusal#NOT_FOUND}
     * a project of another organisation.
     */
    public Result<Project> rename(Access access, ProjectId id, Label name, Caller caller) {
        Instant now = clock.instant();
        return access.require(RIGHT)
                .flatMap(allowed -> transactions.inTransaction(() -> Result.of(
                                projects.rename(access.organizationId(), id, name), CommonRefusal.NOT_FOUND)
                        .map(project -> {
                            audit.of(access.organizationId())
                                    .tell(
                                            AuditAction.PROJECT_RENAMED,
                                            access.principal().userId(),
                                            id,
                                            caller,
                                            now);
                            return project;
                        })));
    }
}
