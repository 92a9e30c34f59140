package dev.signet.http.account;

import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignOut;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/auth/logout}: ends the session that asks. */
final class LogoutEndpoint implements Endpoint {
    private final SignOut signOut;

    LogoutEndpoint(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.session()
                .flatMap(person -> signOut.signOut(person, call.by(person)))
                .map(done -> Answer.noContent());
    }
}
