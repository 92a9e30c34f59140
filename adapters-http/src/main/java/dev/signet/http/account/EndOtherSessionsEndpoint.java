package dev.signet.http.account;

import dev.signet.core.shared.Result;
import dev.signet.core.signin.EndOtherSessions;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/me/sessions/end-others}: signs every other device out. */
final class EndOtherSessionsEndpoint implements Endpoint {
    private final EndOtherSessions endOtherSessions;

    EndOtherSessionsEndpoint(EndOtherSessions endOtherSessions) {
        this.endOtherSessions = endOtherSessions;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.session()
                .flatMap(person -> endOtherSessions.end(person, call.by(person)))
                .map(done -> Answer.noContent());
    }
}
