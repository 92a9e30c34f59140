package dev.signet.http.account;

import dev.signet.core.account.Password;
import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.http.common.AccessTokenBody;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/auth/login}: signs in by username or address and password. */
final class LoginEndpoint implements Endpoint {
    private final SignInWithPassword<AccessToken> signInWithPassword;

    LoginEndpoint(SignInWithPassword<AccessToken> signInWithPassword) {
        this.signInWithPassword = signInWithPassword;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(LoginEndpoint::read)
                .flatMap(request -> signInWithPassword.signIn(request, call.byNobody()))
                .map(token -> Answer.ok(AccessTokenBody.of(token)));
    }

    private static Result<SignInWithPassword.Request> read(Body body) {
        Member<String> login = body.required("username", Result::ok);
        Member<Password> password = body.required("password", Parsers.text(Password::of));
        return body.whenValid(() -> new SignInWithPassword.Request(login.get(), password.get()));
    }
}
