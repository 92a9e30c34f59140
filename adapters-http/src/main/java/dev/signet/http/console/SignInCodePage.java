package dev.signet.http.console;

import dev.signet.core.session.BrowserSession;
import dev.signet.core.signin.SignInWithCode;

/** {@code /sign-in/verify}: signs in by the code that was mailed. */
final class SignInCodePage {
    private static final CodeForm FORM = new CodeForm(
            "Enter the code",
            "/sign-in/verify",
            "/sign-in/code",
            "The mail holds six digits. They are good for ten minutes, and for this alone.",
            "Sign in");

    private SignInCodePage() {}

    static CodePage of(Pages pages, SignInWithCode<BrowserSession> signIn, Arrival arrival, Cookies cookies) {
        return new CodePage(
                pages,
                cookies,
                FORM,
                (guess, guest, next) ->
                        signIn.signIn(guess, guest.caller()).map(session -> arrival.of(guest, session, next)));
    }
}
