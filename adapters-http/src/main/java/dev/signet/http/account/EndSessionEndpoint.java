package dev.signet.http.account;

import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SessionId;
import dev.signet.core.signin.EndSession;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/me/sessions/{session_id}}: signs one device out. */
final class EndSessionEndpoint implements Endpoint {
    private final EndSession endSession;

    EndSessionEndpoint(EndSession endSession) {
        this.endSession = endSession;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireAccountWriter)
                .flatMap(writer -> call.id("session_id", SessionId::parse)
                        .flatMap(session -> endSession.end(writer, session, call.by(writer.principal()))))
                .map(done -> Answer.noContent());
    }
}
