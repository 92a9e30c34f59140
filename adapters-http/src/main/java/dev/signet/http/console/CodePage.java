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
import java.util.function.BiFunction;

/** A page on which somebody types a mailed code: what for, its form says. */
final class CodePage {
    private final Pages pages;
    private final Cookies cookies;
    private final CodeForm form;

    CodePage(Pages pages, Cookies cookies, CodeForm form) {
        this.pages = pages;
        this.cookies = cookies;
        this.form = form;
    }

    /** The page, with the address that this browser asked for a code for, if it did. */
    Result<Answer> show(Guest guest) {
        String email = cookies.pending(guest.call())
                .map(Pending::email)
                .map(EmailAddress::value)
                .orElse("");
        return Result.ok(page(guest, email, Problems.none()));
    }

    /**
     * Takes the form.
     *
     * @param redeem what the code is for; it is also told where the browser is on its way to
     */
    Result<Answer> take(Guest guest, Form sent, BiFunction<Guess, NextPage, Result<Answer>> redeem) {
        Optional<Pending> pending = cookies.pending(guest.call());
        return Result.ok(read(sent, pending)
                .flatMap(guess -> redeem.apply(guess, next(pending)))
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
