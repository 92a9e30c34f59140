package dev.signet.http.plain;

import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.DeleteProject;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/organizations/{organization_id}/projects/{project_id}}: deletes a project; its keys stop. */
final class DeleteProjectEndpoint implements Endpoint {
    private final Places places;
    private final DeleteProject deleteProject;

    DeleteProjectEndpoint(Places places, DeleteProject deleteProject) {
        this.places = places;
        this.deleteProject = deleteProject;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.project(call)
                .flatMap(access -> call.id("project_id", ProjectId::parse)
                        .flatMap(id -> deleteProject.delete(access, id, call.by(access.principal()))))
                .map(done -> Answer.noContent());
    }
}
