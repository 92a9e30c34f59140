package dev.signet.core.tenancy;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Result;
import java.util.List;

/** Lists the projects of an organisation. */
public final class ListProjects {
    private final Projects projects;

    public ListProjects(Projects projects) {
        this.projects = projects;
    }

    /**
     * All of them, newest first; for the key of one project that one alone. Refuses as {@link Access#require} with {@link
     * Action#SEE_ORGANIZATION}.
     */
    public Result<List<Project>> list(Access access) {
        return access.require(Action.SEE_ORGANIZATION)
                .map(allowed -> projects.ofOrganization(allowed.organizationId()).stream()
                        .filter(allowed::includes)
                        .toList());
    }
}
