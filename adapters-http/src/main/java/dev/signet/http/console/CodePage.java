package dev.signet.http.console;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.verification.Guess;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.Optional;

/** A page on which somebody types a mailed code: what for, its form says, and what it is redeemed by. */
final class CodePage {
    private final Pages pages;
    private final Cookies cookies;
    private final CodeForm form;
    private final Redemption redemption;

    CodePage(Pages pages, Cookies cookies, CodeForm form, Redemption redemption) {
        this.pages = pages;
        this.cookies = cookies;
        this.form = form;
        this.redemption = redemption;
    }

    /** What a code does. */
    @FunctionalInterface
    interface Redemption {
        /** Answers with where the browser goes now; {@code next} is where it was on its way to. Refuses a wrong code. */
        Result<Answer> redeem(Guess guess, Guest guest, NextPage next);
    }

    /** The page, with the address that this browser asked for a code for, if it did. */
    Result<Answer> show(Guest guest) {
        String email = cookies.pending(guest.call())
                .map(Pending::email)
                .map(EmailAddress::value)
                .orElse("");
        return Result.ok(page(guest, email, Problems.none()));
    }

    Result<Answer> take(Guest guest, Form sent) {
        Optional<Pending> pending = cookies.pending(guest.call());
        return Result.ok(read(sent, pending)
                .flatMap(guess -> redemption.redeem(guess, guest, next(pending)))
                .fold(answer -> answer, refusal -> page(guest, sent.typed("email"), Problems.of(refusal, "code"))));
    }

    /** The page, and what stands against its form. */
    Answer page(Guest guest, String email, Problems problems) {
        return pages.page(
                problems,
                "code",
                pages.frame(guest, form.title()),
                "form",
                form,
                "email",
                email,
                "next",
                next(cookies.pending(guest.call())));
    }

    private static NextPage next(Optional<Pending> pending) {
        return pending.map(Pending::next).orElse(NextPage.usual());
    }

    /** The challenge that a browser waits with, when it is for this address. */
    static Optional<ChallengeId> challenge(EmailAddress email, Optional<Pending> pending) {
        return pending.filter(waiting -> waiting.email().equals(email)).map(Pending::challenge);
    }

    private static Result<Guess> read(Form sent, Optional<Pending> pending) {
        Body body = sent.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<String> code = body.required("code", typed -> Result.ok(typed.replace(" ", "")));
        return body.whenValid(() -> new Guess(email.get(), code.get(), challenge(email.get(), pending)));
    }
}
