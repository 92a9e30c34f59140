package dev.signet.http.console;

import dev.signet.core.registration.VerifiedEmail;
import dev.signet.core.registration.VerifyEmail;
import dev.signet.http.common.Answer;

/** {@code /sign-up/verify}: turns a claim into an account by its code. */
final class VerifyPage {
    static final String PATH = "/sign-up/verify";

    private static final CodeForm FORM = new CodeForm(
            "Verify your mail address",
            PATH,
            "/sign-up/resend",
            "We mailed six digits to the address. They prove that it is yours, and make the account.",
            "Create the account");

    private VerifyPage() {}

    static CodePage of(Pages pages, VerifyEmail verifyEmail, Cookies cookies) {
        return new CodePage(
                pages,
                cookies,
                FORM,
                (guess, guest, next) ->
                        verifyEmail.verify(guess, guest.caller()).map(verified -> verified(verified, next)));
    }

    private static Answer verified(VerifiedEmail verified, NextPage next) {
        return Pages.goToSignIn(next, verified.passwordSet() ? Notice.VERIFIED : Notice.VERIFIED_WITHOUT_PASSWORD);
    }
}
