package dev.signet.http.plain;

import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;

/** Opens for a call what its path names: who is calling comes first, then whether the place is there for them. */
final class Places {
    private final OpenOrganization openOrganization;
    private final OpenProject openProject;

    Places(OpenOrganization openOrganization, OpenProject openProject) {
        this.openOrganization = openOrganization;
        this.openProject = openProject;
    }

    /** The organisation in the path. */
    Result<Access> organization(Call call) {
        return call.principal().flatMap(principal -> organization(call, principal));
    }

    /** The organisation in the path, for whom is known to call. */
    Result<Access> organization(Call call, Principal principal) {
        return id(call).flatMap(id -> openOrganization.open(principal, id));
    }

    /** The project in the path, which has to be of the organisation in the path. */
    Result<Access> project(Call call) {
        return call.principal()
                .flatMap(principal -> id(call).flatMap(organization -> call.id("project_id", ProjectId::parse)
                        .flatMap(project -> openProject.open(principal, organization, project))));
    }

    /** Another project of the organisation that was opened. */
    Result<Access> project(Access access, ProjectId project) {
        return openProject.open(access.principal(), access.organizationId(), project);
    }

    private static Result<OrganizationId> id(Call call) {
        return call.id("organization_id", OrganizationId::parse);
    }
}
