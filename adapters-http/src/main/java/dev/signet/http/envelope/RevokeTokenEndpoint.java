package dev.signet.http.envelope;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.RevokeRefreshToken;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Map;

/** {@code POST /auth/verification/revoke-token}: ends a refresh token's session. Its answer has no envelope. */
final class RevokeTokenEndpoint implements Endpoint {
    private final RevokeRefreshToken revokeRefreshToken;
    private final ClientToken clientToken;

    RevokeTokenEndpoint(RevokeRefreshToken revokeRefreshToken, ClientToken clientToken) {
        this.revokeRefreshToken = revokeRefreshToken;
        this.clientToken = clientToken;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.byClientWith(clientToken)
                .flatMap(caller -> call.body()
                        .flatMap(RevokeTokenEndpoint::read)
                        .flatMap(token -> revokeRefreshToken.revoke(token, caller)))
                .map(done -> Answer.ok(Map.of()));
    }

    private static Result<SecretText> read(Body body) {
        Member<SecretText> token = body.required("refresh_token", Parsers.text(SecretText::new));
        return body.whenValid(token::get);
    }
}
