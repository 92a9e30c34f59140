package dev.signet.http.machine;

import dev.signet.core.session.AccessTokens;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.nio.charset.StandardCharsets;

/** {@code GET /.well-known/jwks.json}: the public keys that verify access tokens (RFC 7517). */
final class KeySetEndpoint implements Endpoint {
    // A key is published long before it signs, so that a set this old still verifies every token.
    private static final String CACHE = "public, max-age=300";

    private final AccessTokens accessTokens;

    KeySetEndpoint(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public Result<Answer> answer(Call call) {
        byte[] keys = accessTokens.publishedKeys().getBytes(StandardCharsets.UTF_8);
        return Result.ok(Answer.of(200, "application/jwk-set+json", keys).with("Cache-Control", CACHE));
    }
}
