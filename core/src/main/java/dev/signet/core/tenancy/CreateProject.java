package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;

/** Adds a project to an organisation. */
public final class CreateProject {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #create} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Projects projects;
    private final Administration administration;
    private final Ids ids;

    public CreateProject(Projects projects, Administration administration, Ids ids) {
        this.projects = projects;
        this.administration = administration;
        this.ids = ids;
    }

    /** Adds it. Refuses as {@link HoldAccess#hold} and {@link Access#require} with {@link Action#MANAGE}. */
    public Result<Project> create(Access access, Label name, Caller caller) {
        ProjectId id = new ProjectId(ids.next());
        return administration.carryOut(AuditAction.PROJECT_CREATED, RIGHT, access, id, caller, now -> {
            Project project = new Project(id, access.organizationId(), name, now);
            projects.add(project);
            return Result.ok(project);
        });
    }
}
