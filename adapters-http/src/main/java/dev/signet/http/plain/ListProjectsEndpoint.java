package dev.signet.http.plain;

import dev.signet.core.project.Project;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ListProjects;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.PagedList;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/organizations/{organization_id}/projects}: its projects. */
final class ListProjectsEndpoint implements Endpoint {
    private final Places places;
    private final ListProjects listProjects;

    ListProjectsEndpoint(Places places, ListProjects listProjects) {
        this.places = places;
        this.listProjects = listProjects;
    }

    private record ProjectsBody(List<ProjectBody> projects, Optional<String> nextCursor) {}

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> listProjects
                        .list(access)
                        .flatMap(all -> answer(
                                call,
                                all,
                                Cursors.of("projects", access.organizationId().value()))));
    }

    private static Result<Answer> answer(Call call, List<Project> all, Cursors cursors) {
        return call.page(cursors)
                .map(request ->
                        PagedList.newestFirst(all, project -> project.id().value(), request))
                .map(page -> Answer.ok(new ProjectsBody(
                        page.items().stream().map(ProjectBody::of).toList(),
                        page.next().map(cursors::after))));
    }
}
