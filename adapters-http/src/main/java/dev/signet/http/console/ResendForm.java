package dev.signet.http.console;

import dev.signet.core.registration.ResendVerification;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code POST /sign-up/resend}: asks for another code to verify an address. */
final class ResendForm {
    private final CodePage page;
    private final ResendVerification resendVerification;
    private final Cookies cookies;

    /**
     * Asks for codes.
     *
     * @param page on which the code is typed, and what stands against asking is told
     */
    ResendForm(CodePage page, ResendVerification resendVerification, Cookies cookies) {
        this.page = page;
        this.resendVerification = resendVerification;
        this.cookies = cookies;
    }

    Result<Answer> take(Guest guest, Form form) {
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return Result.ok(body.whenValid(email::get)
                .flatMap(address -> resend(address, NextPage.of(form.typed("next")), guest))
                .fold(
                        answer -> answer,
                        refusal -> page.page(guest, form.typed("email"), Problems.of(refusal, "email"))));
    }

    private Result<Answer> resend(EmailAddress address, NextPage next, Guest guest) {
        Optional<Pending> pending = cookies.pending(guest.call());
        return resendVerification
                .resend(new ResendVerification.Request(address, CodePage.challenge(address, pending)), guest.caller())
                .map(sent -> cookies.withPending(
                        Pages.goTo(VerifyPage.PATH, Notice.CODE_SENT), new Pending(address, sent.challengeId(), next)));
    }
}
