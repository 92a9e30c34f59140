package dev.signet.http.console;

import dev.signet.core.session.BrowserSession;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Form;

/** {@code /sign-in/verify}: signs in by the code that was mailed. */
final class SignInCodePage {
    private static final CodeForm FORM = new CodeForm(
            "Enter the code",
            "/sign-in/verify",
            "/sign-in/code",
            "The mail holds six digits. They are good for ten minutes, and for this alone.",
            "Sign in");

    private final CodePage page;
    private final SignInWithCode<BrowserSession> signIn;
    private final Arrival arrival;

    SignInCodePage(Pages pages, SignInWithCode<BrowserSession> signIn, Arrival arrival, Cookies cookies) {
        this.page = new CodePage(pages, cookies, FORM);
        this.signIn = signIn;
        this.arrival = arrival;
    }

    Result<Answer> show(Guest guest) {
        return page.show(guest);
    }

    Result<Answer> take(Guest guest, Form form) {
        return page.take(
                guest,
                form,
                (guess, next) -> signIn.signIn(guess, guest.caller()).map(session -> arrival.of(guest, session, next)));
    }
}
