package dev.signet.http.console;

import dev.signet.core.session.BrowserSession;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Form;
import java.util.Optional;

/** {@code /sign-in/verify}: signs in by the code that was mailed. */
final class SignInCodePage {
    private static final CodeForm FORM = new CodeForm(
            "/sign-in/verify",
            "/sign-in/code",
            "The mail holds six digits. They are good for ten minutes, and for this alone.",
            "Sign in");

    private final Pages pages;
    private final SignInWithCode<BrowserSession> signIn;
    private final Arrival arrival;
    private final Cookies cookies;

    SignInCodePage(Pages pages, SignInWithCode<BrowserSession> signIn, Arrival arrival, Cookies cookies) {
        this.pages = pages;
        this.signIn = signIn;
        this.arrival = arrival;
        this.cookies = cookies;
    }

    Result<Answer> show(Guest guest) {
        String email = cookies.pending(guest.call())
                .map(Pending::email)
                .map(EmailAddress::value)
                .orElse("");
        return Result.ok(page(guest, email, Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        Optional<Pending> pending = cookies.pending(guest.call());
        return Result.ok(CodeForm.read(form, pending)
                .flatMap(guess -> signIn.signIn(guess, guest.caller()))
                .fold(
                        session -> arrival.of(
                                guest, session, pending.map(Pending::next).orElse(NextPage.usual())),
                        refusal -> page(guest, form.typed("email"), Problems.of(refusal, "code"))));
    }

    private Answer page(Guest guest, String email, Problems problems) {
        return pages.page(
                problems.status(),
                "code",
                pages.frame(guest, "Enter the code"),
                "form",
                FORM,
                "email",
                email,
                "problems",
                problems);
    }
}
