package dev.signet.http.envelope;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.RefreshSession;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /auth/verification/refresh-token}: the next pair of tokens for the current refresh token. */
final class RefreshTokenEndpoint implements Endpoint {
    private final RefreshSession refreshSession;
    private final ClientToken clientToken;

    RefreshTokenEndpoint(RefreshSession refreshSession, ClientToken clientToken) {
        this.refreshSession = refreshSession;
        this.clientToken = clientToken;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.byClientWith(clientToken)
                .flatMap(caller -> call.body()
                        .flatMap(RefreshTokenEndpoint::read)
                        .flatMap(request -> refreshSession.refresh(request, caller)))
                .map(pair -> Answer.ok(Envelope.of(TokensBody.of(pair))));
    }

    private static Result<RefreshSession.Request> read(Body body) {
        Member<SecretText> token = body.required("refresh_token", Parsers.text(SecretText::new));
        Member<UserId> user = body.required("user_uuid", Parsers.id(UserId::parse));
        return body.whenValid(() -> new RefreshSession.Request(token.get(), user.get()));
    }
}
