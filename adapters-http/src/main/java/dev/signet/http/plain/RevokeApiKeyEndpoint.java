package dev.signet.http.plain;

import dev.signet.core.keys.RevokeKey;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/organizations/{organization_id}/api-keys/{key_id}}: revokes a key. */
final class RevokeApiKeyEndpoint implements Endpoint {
    private final Places places;
    private final RevokeKey revokeKey;

    RevokeApiKeyEndpoint(Places places, RevokeKey revokeKey) {
        this.places = places;
        this.revokeKey = revokeKey;
    }

    private record RevokedBody(boolean revoked) {}

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> call.id("key_id", ApiKeyId::parse)
                        .flatMap(key -> revokeKey.revoke(access, key, call.by(access.principal()))))
                .map(revoked -> Answer.ok(new RevokedBody(true)));
    }
}
