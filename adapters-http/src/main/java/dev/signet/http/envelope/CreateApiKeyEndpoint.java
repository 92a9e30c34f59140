package dev.signet.http.envelope;

import dev.signet.core.apikey.KeySurface;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /auth/api-keys/}: makes a key of a project; the one answer that shows it. */
final class CreateApiKeyEndpoint implements Endpoint {
    private static final int MOST_DAYS = 3650;

    private final ProjectHeader project;
    private final IssueKey issueKey;
    private final Clock clock;

    CreateApiKeyEndpoint(ProjectHeader project, IssueKey issueKey, Clock clock) {
        this.project = project;
        this.issueKey = issueKey;
        this.clock = clock;
    }

    @Override
    public Result<Answer> answer(Call call) {
        Instant now = clock.instant();
        return project.open(call)
                .flatMap(access -> access.require(IssueKey.RIGHT))
                .flatMap(access -> call.body()
                        .flatMap(body -> read(body, now))
                        .flatMap(request -> issueKey.issue(access, request, call.by(access.principal()))))
                .map(issued -> Answer.created(Envelope.of(ApiKeyBody.of(issued, now))));
    }

    private static Result<IssueKey.Request> read(Body body, Instant now) {
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Integer>> days = body.optionalNumber("expires_in_days", 1, MOST_DAYS);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        return body.whenValid(() -> new IssueKey.Request(
                name.get(),
                scopes.get().orElseGet(Scopes::none),
                days.get().map(number -> now.plus(Duration.ofDays(number))),
                false,
                KeySurface.ENVELOPE));
    }
}
