package dev.signet.http.plain;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.DenyCliLogin;
import dev.signet.core.clilogin.FindCliLogin;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/cli/login/sessions/{session_id}/deny}: turns a command line away. */
final class DenyCliLoginEndpoint implements Endpoint {
    private final FindCliLogin findCliLogin;
    private final DenyCliLogin denyCliLogin;

    DenyCliLoginEndpoint(FindCliLogin findCliLogin, DenyCliLogin denyCliLogin) {
        this.findCliLogin = findCliLogin;
        this.denyCliLogin = denyCliLogin;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(principal -> call.id("session_id", CliLoginId::parse)
                        .flatMap(findCliLogin::find)
                        .flatMap(login -> deny(principal, login, call)))
                .map(view -> Answer.ok(CliLoginBody.of(view)));
    }

    private Result<CliLoginView> deny(Principal principal, CliLogin login, Call call) {
        return principal
                .requireCliAuthorizer()
                .flatMap(who -> call.optionalBody().flatMap(body -> denyCliLogin.deny(who, login, call.by(principal))));
    }
}
