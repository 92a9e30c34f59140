package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;

/** Names a project anew. */
public final class RenameProject {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #rename} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Projects projects;
    private final Administration administration;

    public RenameProject(Projects projects, Administration administration) {
        this.projects = projects;
        this.administration = administration;
    }

    /**
     * Renames it. Refuses as {@link HoldAccess#hold} and {@link Access#require} with {@link Action#MANAGE}, and
     * with {@link CommonRefusal#NOT_FOUND} a project of another organisation.
     */
    public Result<Project> rename(Access access, ProjectId id, Label name, Caller caller) {
        return administration.carryOut(
                AuditAction.PROJECT_RENAMED,
                RIGHT,
                access,
                id,
                caller,
                now -> Result.of(projects.rename(access.organizationId(), id, name), CommonRefusal.NOT_FOUND));
    }
}
