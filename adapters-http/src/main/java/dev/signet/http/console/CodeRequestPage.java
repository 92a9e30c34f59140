package dev.signet.http.console;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SendCode;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;

/** {@code /sign-in/code}: asks for a code by mail to sign in with. */
final class CodeRequestPage {
    private final Pages pages;
    private final SendCode sendCode;
    private final Cookies cookies;

    CodeRequestPage(Pages pages, SendCode sendCode, Cookies cookies) {
        this.pages = pages;
        this.sendCode = sendCode;
        this.cookies = cookies;
    }

    Result<Answer> show(Guest guest) {
        return Result.ok(page(guest, NextPage.askedFor(guest.call()), "", Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        NextPage next = NextPage.of(form.typed("next"));
        return Result.ok(read(form.body())
                .flatMap(email -> sendCode.send(email, guest.caller())
                        .map(sent -> cookies.withPending(
                                Pages.goTo("/sign-in/verify", Notice.CODE_SENT),
                                new Pending(email, sent.challengeId(), next))))
                .fold(
                        answer -> answer,
                        refusal -> page(guest, next, form.typed("email"), Problems.of(refusal, "email"))));
    }

    private static Result<EmailAddress> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return body.whenValid(email::get);
    }

    private Answer page(Guest guest, NextPage next, String email, Problems problems) {
        return pages.page(
                problems, "coderequest", pages.frame(guest, "Sign in by a code"), "next", next, "email", email);
    }
}
