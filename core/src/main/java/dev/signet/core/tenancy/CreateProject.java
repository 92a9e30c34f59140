package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Adds a project to an organisation. */
public final class CreateProject {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #create} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Projects projects;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public CreateProject(Projects projects, Audit audit, Transactions transactions, Ids ids, Clock clock) {
        this.projects = projects;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds it. Refuses as {@link Access#require} with {@link Action#MANAGE}. */
    public Result<Project> create(Access access, Label name, Caller caller) {
        Instant now = clock.instant();
        return access.require(RIGHT)
                .map(allowed -> transactions.inTransaction(() -> {
                    Project project = new Project(new ProjectId(ids.next()), access.organizationId(), name, now);
                    projects.add(project);
                    audit.of(access.organizationId())
                            .tell(
                                    AuditAction.PROJECT_CREATED,
                                    access.principal().userId(),
                                    project.id(),
                                    caller,
                                    now);
                    return project;
                }));
    }
}
