package dev.signet.http.plain;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.RenameProject;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;

/** {@code PATCH /v1/organizations/{organization_id}/projects/{project_id}}: names a project anew. */
final class RenameProjectEndpoint implements Endpoint {
    private final Places places;
    private final RenameProject renameProject;

    RenameProjectEndpoint(Places places, RenameProject renameProject) {
        this.places = places;
        this.renameProject = renameProject;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.project(call)
                .flatMap(access -> access.require(RenameProject.RIGHT))
                .flatMap(access -> call.body()
                        .flatMap(RenameProjectEndpoint::read)
                        .flatMap(name -> call.id("project_id", ProjectId::parse)
                                .flatMap(id -> renameProject.rename(access, id, name, call.by(access.principal())))))
                .map(project -> Answer.ok(ProjectBody.of(project)));
    }

    private static Result<Label> read(Body body) {
        Member<Label> name = body.required("name", Label::parse);
        return body.whenValid(name::get);
    }
}
