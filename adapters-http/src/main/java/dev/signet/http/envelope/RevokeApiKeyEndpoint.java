package dev.signet.http.envelope;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.keys.RevokeKey;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code DELETE /auth/api-keys/{key_id}}: revokes a key of a project. */
final class RevokeApiKeyEndpoint implements Endpoint {
    private final ProjectHeader project;
    private final RevokeKey revokeKey;
    private final Clock clock;

    RevokeApiKeyEndpoint(ProjectHeader project, RevokeKey revokeKey, Clock clock) {
        this.project = project;
        this.revokeKey = revokeKey;
        this.clock = clock;
    }

    private record DeactivatedBody(String id, boolean isActive, Optional<Instant> deactivatedAt) {
        static DeactivatedBody of(ApiKey key, Instant now) {
            return new DeactivatedBody(key.id().toString(), key.isActive(now), key.revokedAt());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return project.open(call)
                .flatMap(access -> call.validId("key_id", ApiKeyId::parse)
                        .flatMap(key -> revokeKey.revoke(access, key, call.by(access.principal()))))
                .map(revoked -> Answer.ok(Envelope.of(DeactivatedBody.of(revoked, clock.instant()))));
    }
}
