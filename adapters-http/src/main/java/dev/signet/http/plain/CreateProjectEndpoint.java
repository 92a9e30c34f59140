package dev.signet.http.plain;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.CreateProject;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;

/** {@code POST /v1/organizations/{organization_id}/projects}: adds a project. */
final class CreateProjectEndpoint implements Endpoint {
    private final Places places;
    private final CreateProject createProject;

    CreateProjectEndpoint(Places places, CreateProject createProject) {
        this.places = places;
        this.createProject = createProject;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(CreateProject.RIGHT))
                .flatMap(access -> call.body()
                        .flatMap(CreateProjectEndpoint::read)
                        .flatMap(name -> createProject.create(access, name, call.by(access.principal()))))
                .map(project -> Answer.created(ProjectBody.of(project)));
    }

    private static Result<Label> read(Body body) {
        Member<Label> name = body.required("name", Label::parse);
        return body.whenValid(name::get);
    }
}
