package dev.signet.http.console;

import dev.signet.core.account.Password;
import dev.signet.core.recovery.RecoveryRefusal;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/**
 * {@code /reset}: sets a new password by a recovery token. The link has it behind the {@code #}, which browsers send to
 * nobody; a script puts it into the form.
 */
final class ResetPage {
    private final Pages pages;
    private final ResetPassword resetPassword;

    ResetPage(Pages pages, ResetPassword resetPassword) {
        this.pages = pages;
        this.resetPassword = resetPassword;
    }

    Result<Answer> show(Guest guest) {
        return Result.ok(page(guest, "", Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        return Result.ok(read(form)
                .flatMap(request -> resetPassword.reset(request, guest.caller()))
                .fold(
                        done -> Pages.goTo("/sign-in", Notice.PASSWORD_RESET),
                        refusal -> page(guest, form.typed("token"), Problems.of(refusal, field(refusal)))));
    }

    private static String field(Refusal refusal) {
        return refusal instanceof RecoveryRefusal ? "token" : "new_password";
    }

    private static Result<ResetPassword.Request> read(Form form) {
        Body body = form.body();
        Member<SecretText> token = body.required("token", Parsers.text(SecretText::new));
        Member<Password> replacement = body.required("new_password", Parsers.text(Password::of));
        boolean revokeKeys = form.names().contains("revoke_keys");
        return body.whenValid(() -> new ResetPassword.Request(token.get(), replacement.get(), revokeKeys));
    }

    private Answer page(Guest guest, String token, Problems problems) {
        return pages.page(problems, "reset", pages.frame(guest, "Choose a new password"), "token", token);
    }
}
