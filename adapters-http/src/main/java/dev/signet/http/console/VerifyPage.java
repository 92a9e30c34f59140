package dev.signet.http.console;

import dev.signet.core.registration.ResendVerification;
import dev.signet.core.registration.VerifiedEmail;
import dev.signet.core.registration.VerifyEmail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code /sign-up/verify}: turns a claim into an account by its code; {@code /sign-up/resend} asks for a new one. */
final class VerifyPage {
    private static final String PATH = "/sign-up/verify";
    private static final CodeForm FORM = new CodeForm(
            "Verify your mail address",
            PATH,
            "/sign-up/resend",
            "We mailed six digits to the address. They prove that it is yours, and make the account.",
            "Create the account");

    private final CodePage page;
    private final VerifyEmail verifyEmail;
    private final ResendVerification resendVerification;
    private final Cookies cookies;

    VerifyPage(Pages pages, VerifyEmail verifyEmail, ResendVerification resendVerification, Cookies cookies) {
        this.page = new CodePage(pages, cookies, FORM);
        this.verifyEmail = verifyEmail;
        this.resendVerification = resendVerification;
        this.cookies = cookies;
    }

    Result<Answer> show(Guest guest) {
        return page.show(guest);
    }

    Result<Answer> take(Guest guest, Form form) {
        return page.take(
                guest,
                form,
                (guess, next) -> verifyEmail.verify(guess, guest.caller()).map(verified -> verified(verified, next)));
    }

    Result<Answer> resend(Guest guest, Form form) {
        Optional<Pending> pending = cookies.pending(guest.call());
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return Result.ok(body.whenValid(email::get)
                .flatMap(address -> resend(address, pending, NextPage.of(form.typed("next")), guest))
                .fold(
                        answer -> answer,
                        refusal -> page.page(guest, form.typed("email"), Problems.of(refusal, "email"))));
    }

    private Result<Answer> resend(EmailAddress address, Optional<Pending> pending, NextPage next, Guest guest) {
        return resendVerification
                .resend(new ResendVerification.Request(address, CodePage.challenge(address, pending)), guest.caller())
                .map(sent -> cookies.withPending(
                        Pages.goTo(PATH, Notice.CODE_SENT), new Pending(address, sent.challengeId(), next)));
    }

    private static Answer verified(VerifiedEmail verified, NextPage next) {
        return Pages.goToSignIn(next, verified.passwordSet() ? Notice.VERIFIED : Notice.VERIFIED_WITHOUT_PASSWORD);
    }
}
