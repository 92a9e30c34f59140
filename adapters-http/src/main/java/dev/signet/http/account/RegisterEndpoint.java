package dev.signet.http.account;

import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.registration.Register;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/auth/register}: claims an address and mails its code; the same answer for every address. */
final class RegisterEndpoint implements Endpoint {
    private final Register register;

    RegisterEndpoint(Register register) {
        this.register = register;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(RegisterEndpoint::read)
                .flatMap(request -> WeakPasswordField.named("password", register.register(request, call.byNobody())))
                .map(sent -> Answer.accepted(CodeSentBody.of(sent)));
    }

    private static Result<Register.Request> read(Body body) {
        Member<Username> username = body.required("username", Username::parse);
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Password> password = body.required("password", Parsers.text(Password::of));
        return body.whenValid(() -> new Register.Request(username.get(), email.get(), password.get()));
    }
}
