package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;

/** Deletes a project: its keys stop. */
public final class DeleteProject {
    private final Projects projects;
    private final Administration administration;

    public DeleteProject(Projects projects, Administration administration) {
        this.projects = projects;
        this.administration = administration;
    }

    /**
     * Deletes it. Refuses as {@link HoldAccess#hold} and {@link Access#require} with {@link Action#MANAGE}, and
     * with {@link CommonRefusal#NOT_FOUND} a project of another organisation.
     */
    public Result<Done> delete(Access access, ProjectId id, Caller caller) {
        return administration.carryOut(
                AuditAction.PROJECT_DELETED,
                Action.MANAGE,
                access,
                id,
                caller,
                now -> projects.delete(access.organizationId(), id, now)
                        ? Result.done()
                        : Result.refused(CommonRefusal.NOT_FOUND));
    }
}
