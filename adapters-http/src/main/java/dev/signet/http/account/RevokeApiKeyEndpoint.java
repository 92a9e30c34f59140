package dev.signet.http.account;

import dev.signet.core.keys.RevokeUserKey;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/auth/api-keys/{key_id}}: revokes a key of one's own. */
final class RevokeApiKeyEndpoint implements Endpoint {
    private final RevokeUserKey revokeUserKey;

    RevokeApiKeyEndpoint(RevokeUserKey revokeUserKey) {
        this.revokeUserKey = revokeUserKey;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.signedIn()
                .flatMap(person -> call.id("key_id", ApiKeyId::parse)
                        .flatMap(key -> revokeUserKey.revoke(person, key, call.by(person))))
                .map(done -> Answer.noContent());
    }
}
