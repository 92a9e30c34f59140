package dev.signet.http.plain;

import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import dev.signet.http.common.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /v1/organizations/{organization_id}/api-keys}: makes a key; the one answer that shows it. */
final class CreateApiKeyEndpoint implements Endpoint {
    private final Places places;
    private final IssueKey issueKey;
    private final Clock clock;

    CreateApiKeyEndpoint(Places places, IssueKey issueKey, Clock clock) {
        this.places = places;
        this.issueKey = issueKey;
        this.clock = clock;
    }

    private record Request(Optional<ProjectId> project, IssueKey.Request key) {}

    private record IssuedKeyBody(ApiKeyBody apiKey, SecretText plaintextApiKey) {}

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(IssueKey.RIGHT))
                .flatMap(access -> call.body()
                        .flatMap(CreateApiKeyEndpoint::read)
                        .flatMap(request -> issue(access, request, call)));
    }

    private Result<Answer> issue(Access access, Request request, Call call) {
        return request.project()
                .map(project -> places.project(access, project))
                .orElseGet(() -> Result.ok(access))
                .flatMap(place -> issueKey.issue(place, request.key(), call.by(place.principal())))
                .map(issued -> Answer.created(new IssuedKeyBody(
                        ApiKeyBody.of(issued.key(), access.organizationId(), clock.instant()), issued.raw())));
    }

    private static Result<Request> read(Body body) {
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        Member<Optional<ProjectId>> project = body.optional("project_id", Parsers.id(ProjectId::parse));
        Member<Optional<Instant>> expiresAt = body.optional("expires_at", Timestamps::parse);
        return body.whenValid(() -> new Request(
                project.get(),
                new IssueKey.Request(
                        name.get(),
                        scopes.get().orElseGet(Scopes::none),
                        expiresAt.get(),
                        false,
                        KeySurface.ORGANIZATION)));
    }
}
