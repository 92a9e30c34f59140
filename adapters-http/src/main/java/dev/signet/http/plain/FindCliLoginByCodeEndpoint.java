package dev.signet.http.plain;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.FindCliLoginByCode;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.time.Instant;

/** {@code GET /v1/cli/login/sessions/by-code/{user_code}}: what a person sees before they decide. */
final class FindCliLoginByCodeEndpoint implements Endpoint {
    private final FindCliLoginByCode findCliLoginByCode;

    FindCliLoginByCodeEndpoint(FindCliLoginByCode findCliLoginByCode) {
        this.findCliLoginByCode = findCliLoginByCode;
    }

    private record WaitingBody(
            String clientAddress,
            Instant createdAt,
            String deviceName,
            Instant expiresAt,
            String sessionId,
            String state) {
        static WaitingBody of(CliLoginView view) {
            CliLogin login = view.login();
            return new WaitingBody(
                    login.clientAddress(),
                    login.createdAt(),
                    login.deviceName().value(),
                    login.expiresAt(),
                    login.id().toString(),
                    CliLoginBody.text(view.state()));
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.signedIn()
                .flatMap(person -> findCliLoginByCode.find(person, call.pathText("user_code"), call.by(person)))
                .map(view -> Answer.ok(WaitingBody.of(view)));
    }
}
