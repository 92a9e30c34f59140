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
            PATH,
            "/sign-up/resend",
            "We mailed six digits to the address. They prove that it is yours, and make the account.",
            "Create the account");

    private final Pages pages;
    private final VerifyEmail verifyEmail;
    private final ResendVerification resendVerification;
    private final Cookies cookies;

    VerifyPage(Pages pages, VerifyEmail verifyEmail, ResendVerification resendVerification, Cookies cookies) {
        this.pages = pages;
        this.verifyEmail = verifyEmail;
        this.resendVerification = resendVerification;
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
                .flatMap(guess -> verifyEmail.verify(guess, guest.caller()))
                .fold(
                        verified ->
                                verified(verified, pending.map(Pending::next).orElse(NextPage.usual())),
                        refusal -> page(guest, form.typed("email"), Problems.of(refusal, "code"))));
    }

    Result<Answer> resend(Guest guest, Form form) {
        Optional<Pending> pending = cookies.pending(guest.call());
        NextPage next = pending.map(Pending::next).orElse(NextPage.usual());
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return Result.ok(body.whenValid(email::get)
                .flatMap(address -> resendVerification
                        .resend(
                                new ResendVerification.Request(address, CodeForm.challenge(address, pending)),
                                guest.caller())
                        .map(sent -> cookies.withPending(
                                Pages.goTo(PATH, Notice.CODE_SENT), new Pending(address, sent.challengeId(), next))))
                .fold(answer -> answer, refusal -> page(guest, form.typed("email"), Problems.of(refusal, "email"))));
    }

    private static Answer verified(VerifiedEmail verified, NextPage next) {
        return Pages.goToSignIn(next, verified.passwordSet() ? Notice.VERIFIED : Notice.VERIFIED_WITHOUT_PASSWORD);
    }

    private Answer page(Guest guest, String email, Problems problems) {
        return pages.page(
                problems.status(),
                "code",
                pages.frame(guest, "Verify your mail address"),
                "form",
                FORM,
                "email",
                email,
                "problems",
                problems);
    }
}
