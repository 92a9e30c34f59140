package dev.signet.http.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Located;
import dev.signet.http.common.Member;
import dev.signet.http.common.Place;
import dev.signet.http.common.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /api/v1/projects/{projectId}/keys}: makes a key of a project; the one answer that shows it. */
final class CreateKeyEndpoint implements Endpoint {
    private static final String SCHEMA = "$schema";
    private static final Label UNNAMED = new Label("API key");

    private final OpenProject openProject;
    private final IssueKey issueKey;
    private final Clock clock;

    CreateKeyEndpoint(OpenProject openProject, IssueKey issueKey, Clock clock) {
        this.openProject = openProject;
        this.issueKey = issueKey;
        this.clock = clock;
    }

    private record IssuedKeyBody(
            @JsonProperty(SCHEMA) String schema,
            Instant createdAt,
            String createdBy,
            Optional<Instant> expiresAt,
            boolean isActive,
            SecretText key,
            String keyId,
            String keyPrefix,
            String name,
            String projectId,
            Scopes scopes,
            String tenantId) {
        static IssuedKeyBody of(IssuedApiKey issued, OpenedProject project, Instant now) {
            ApiKey key = issued.key();
            return new IssuedKeyBody(
                    Schema.CREATE_OUTPUT.path(),
                    key.createdAt(),
                    key.createdBy().toString(),
                    key.expiresAt(),
                    key.isActive(now),
                    issued.raw(),
                    key.id().toString(),
                    key.displayPrefix(),
                    key.name().value(),
                    project.id().toString(),
                    key.scopes(),
                    project.access().organizationId().toString());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return OpenedProject.by(call, openProject, IssueKey.RIGHT)
                .flatMap(project ->
                        issue(project.access(), call).map(issued -> IssuedKeyBody.of(issued, project, clock.instant())))
                .map(body -> Schema.CREATE_OUTPUT.describing(Answer.created(body)));
    }

    private Result<IssuedApiKey> issue(Access access, Call call) {
        return Located.in(Place.BODY, call.optionalBody())
                .flatMap(body -> Located.in(
                        Place.BODY,
                        body::sent,
                        read(body).flatMap(request -> issueKey.issue(access, request, call.by(access.principal())))));
    }

    private static Result<IssueKey.Request> read(Body body) {
        body.optional(SCHEMA, Result::ok);
        Member<Optional<Label>> name = body.optional("name", Label::parse);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        Member<Optional<Instant>> expiresAt = body.optional("expires_at", Timestamps::parse);
        Member<Boolean> adminManaged = body.flag("is_admin_managed");
        body.refuseUnknown();
        return body.whenValid(() -> new IssueKey.Request(
                name.get().orElse(UNNAMED),
                scopes.get().orElseGet(Scopes::none),
                expiresAt.get(),
                adminManaged.get(),
                KeySurface.PROJECT));
    }
}
