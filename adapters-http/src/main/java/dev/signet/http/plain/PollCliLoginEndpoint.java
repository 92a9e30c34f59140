package dev.signet.http.plain;

import dev.signet.core.clilogin.PollCliLogin;
import dev.signet.core.clilogin.PollToken;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.util.Optional;

/** {@code GET /v1/cli/login/sessions/{session_id}}: how far a login is; one answer hands the key over. */
final class PollCliLoginEndpoint implements Endpoint {
    private final PollCliLogin pollCliLogin;

    PollCliLoginEndpoint(PollCliLogin pollCliLogin) {
        this.pollCliLogin = pollCliLogin;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.id("session_id", CliLoginId::parse)
                .flatMap(id -> token(call).flatMap(token -> pollCliLogin.poll(id, token, call.byNobody())))
                .map(view -> Answer.ok(CliLoginBody.of(view)));
    }

    // The header first: a URL is seen by more than who answers it.
    private static Result<PollToken> token(Call call) {
        Optional<String> header = call.header("x-poll-token").filter(text -> !text.isBlank());
        return (header.isPresent() ? Result.ok(header) : call.query().map(query -> query.get("poll_token")))
                .flatMap(sent -> sent.filter(text -> !text.isBlank())
                        .map(text -> Result.ok(new PollToken(new SecretText(text.strip()))))
                        .orElseGet(() -> Result.refused(PollTokenMissing.POLL_TOKEN_MISSING)));
    }
}
