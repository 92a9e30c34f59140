package dev.signet.http.account;

import dev.signet.core.account.Password;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ChangePassword;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /v1/me/password}: changes one's password, or sets a first one. */
final class ChangePasswordEndpoint implements Endpoint {
    private final ChangePassword changePassword;

    ChangePasswordEndpoint(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.session()
                .flatMap(person -> call.body()
                        .flatMap(ChangePasswordEndpoint::read)
                        .flatMap(request -> WeakPasswordField.named(
                                "new_password", changePassword.change(person, request, call.by(person)))))
                .map(done -> Answer.noContent());
    }

    private static Result<ChangePassword.Request> read(Body body) {
        Member<Optional<Password>> current = body.optional("current_password", Parsers.text(Password::of));
        Member<Password> replacement = body.required("new_password", Parsers.text(Password::of));
        return body.whenValid(() -> new ChangePassword.Request(current.get(), replacement.get()));
    }
}
