package dev.signet.http.console;

import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.registration.Register;
import dev.signet.core.registration.RegistrationRefusal;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code /sign-up}: claims an address, which gets a code by mail. */
final class SignUpPage {
    private final Pages pages;
    private final Register register;
    private final Cookies cookies;

    SignUpPage(Pages pages, Register register, Cookies cookies) {
        this.pages = pages;
        this.register = register;
        this.cookies = cookies;
    }

    Result<Answer> show(Guest guest) {
        return Result.ok(page(guest, NextPage.askedFor(guest.call()), "", "", Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        NextPage next = NextPage.of(form.typed("next"));
        return Result.ok(read(form.body())
                .flatMap(request -> register.register(request, guest.caller())
                        .map(sent -> cookies.withPending(
                                Pages.goTo("/sign-up/verify", Notice.CODE_SENT),
                                new Pending(request.email(), sent.challengeId(), next))))
                .fold(
                        answer -> answer,
                        refusal -> page(
                                guest,
                                next,
                                form.typed("username"),
                                form.typed("email"),
                                Problems.of(refusal, field(refusal)))));
    }

    private static String field(Refusal refusal) {
        return refusal instanceof RegistrationRefusal ? "username" : "password";
    }

    private static Result<Register.Request> read(Body body) {
        Member<Username> username = body.required("username", Username::parse);
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Password> password = body.required("password", Parsers.text(Password::of));
        return body.whenValid(() -> new Register.Request(username.get(), email.get(), password.get()));
    }

    private Answer page(Guest guest, NextPage next, String username, String email, Problems problems) {
        return pages.page(
                problems,
                "signup",
                pages.frame(guest, "Create an account"),
                "next",
                next,
                "username",
                username,
                "email",
                email);
    }
}
