package dev.signet.http.account;

import dev.signet.core.account.Password;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/auth/reset-password}: sets a new password by a recovery token. */
final class ResetPasswordEndpoint implements Endpoint {
    private static final MessageBody SET = new MessageBody("The new password is set. Sign in with it.");

    private final ResetPassword resetPassword;

    ResetPasswordEndpoint(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(ResetPasswordEndpoint::read)
                .flatMap(request ->
                        WeakPasswordField.named("new_password", resetPassword.reset(request, call.byNobody())))
                .map(done -> Answer.ok(SET));
    }

    private static Result<ResetPassword.Request> read(Body body) {
        Member<SecretText> token = body.required("token", Parsers.text(SecretText::new));
        Member<Password> replacement = body.required("new_password", Parsers.text(Password::of));
        Member<Boolean> revokeKeys = body.flag("revoke_keys");
        return body.whenValid(() -> new ResetPassword.Request(token.get(), replacement.get(), revokeKeys.get()));
    }
}
