package dev.signet.core.authentication;

import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import java.util.Optional;

/** Lets somebody into a project of an organisation that they belong to. */
public final class OpenProject {
    private final Projects projects;
    private final OpenOrganization openOrganization;

    public OpenProject(Projects projects, OpenOrganization openOrganization) {
        this.projects = projects;
        this.openOrganization = openOrganization;
    }

    /** Opens it. Refuses as {@link OpenOrganization#open}, and the key of another project as if it did not exist. */
    public Result<Access> open(Principal principal, ProjectId id) {
        return open(principal, projects.find(id));
    }

    /** Opens it by the organisation that it is said to be of. Refuses one of another as if it did not exist. */
    public Result<Access> open(Principal principal, OrganizationId organization, ProjectId id) {
        return open(
                principal,
                projects.find(id).filter(project -> project.organizationId().equals(organization)));
    }

    private Result<Access> open(Principal principal, Optional<Project> found) {
        return Result.of(found, CommonRefusal.NOT_FOUND)
                .flatMap(project -> openOrganization
                        .open(principal, project.organizationId())
                        .flatMap(access -> enter(access, project)));
    }

    private static Result<Access> enter(Access access, Project project) {
        return access.includes(project) ? Result.ok(access.within(project)) : Result.refused(CommonRefusal.NOT_FOUND);
    }
}
