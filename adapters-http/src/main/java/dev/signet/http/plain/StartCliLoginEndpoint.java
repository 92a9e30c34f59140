package dev.signet.http.plain;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.StartCliLogin;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.time.Instant;
import java.util.Optional;

/** {@code POST /v1/cli/login/sessions}: begins the login of a command line. */
final class StartCliLoginEndpoint implements Endpoint {
    private static final String PAGE = "/cli?code=";

    private final StartCliLogin startCliLogin;
    private final String publicUrl;

    StartCliLoginEndpoint(StartCliLogin startCliLogin, String publicUrl) {
        this.startCliLogin = startCliLogin;
        this.publicUrl = publicUrl;
    }

    private record StartedBody(
            String authorizeUrl,
            Instant expiresAt,
            long pollIntervalSeconds,
            SecretText pollToken,
            String sessionId,
            String state,
            String userCode) {}

    @Override
    public Result<Answer> answer(Call call) {
        return call.optionalBody()
                .flatMap(StartCliLoginEndpoint::read)
                .flatMap(deviceName -> startCliLogin.start(deviceName, call.byNobody()))
                .map(started -> Answer.created(body(started)));
    }

    private StartedBody body(StartedCliLogin started) {
        CliLogin login = started.login();
        return new StartedBody(
                publicUrl + PAGE + login.userCode(),
                login.expiresAt(),
                CliLogin.POLL_INTERVAL.toSeconds(),
                started.pollToken().text(),
                login.id().toString(),
                CliLoginBody.text(CliLoginState.PENDING),
                login.userCode().value());
    }

    private static Result<Optional<Label>> read(Body body) {
        Member<Optional<Label>> deviceName = body.optional("device_name", Label::parse);
        return body.whenValid(deviceName::get);
    }
}
