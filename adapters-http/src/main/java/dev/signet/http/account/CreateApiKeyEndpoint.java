package dev.signet.http.account;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Timestamps;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /v1/auth/api-keys}: makes a key of one's own; the one answer that shows it. */
final class CreateApiKeyEndpoint implements Endpoint {
    private final IssueUserKey issueUserKey;

    CreateApiKeyEndpoint(IssueUserKey issueUserKey) {
        this.issueUserKey = issueUserKey;
    }

    private record IssuedKeyBody(
            String id,
            SecretText rawKey,
            String prefix,
            Instant createdAt,
            String name,
            Scopes scopes,
            Optional<Instant> expiresAt) {
        static IssuedKeyBody of(IssuedApiKey issued) {
            ApiKey key = issued.key();
            return new IssuedKeyBody(
                    key.id().toString(),
                    issued.raw(),
                    key.displayPrefix(),
                    key.createdAt(),
                    key.name().value(),
                    key.scopes(),
                    key.expiresAt());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.signedIn()
                .flatMap(person -> call.body()
                        .flatMap(CreateApiKeyEndpoint::read)
                        .flatMap(request -> issueUserKey.issue(person, request, call.by(person))))
                .map(issued -> Answer.created(IssuedKeyBody.of(issued)));
    }

    private static Result<IssueUserKey.Request> read(Body body) {
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        Member<Optional<Instant>> expiresAt = body.optional("expires_at", Timestamps::parse);
        return body.whenValid(() -> new IssueUserKey.Request(name.get(), scopes.get(), expiresAt.get()));
    }
}
