package dev.signet.http.console;

import dev.signet.core.account.Password;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code /sign-in}: by username or address and password. */
final class SignInPage {
    private final Pages pages;
    private final SignInWithPassword<BrowserSession> signIn;
    private final Arrival arrival;

    SignInPage(Pages pages, SignInWithPassword<BrowserSession> signIn, Arrival arrival) {
        this.pages = pages;
        this.signIn = signIn;
        this.arrival = arrival;
    }

    Result<Answer> show(Guest guest) {
        NextPage next = NextPage.askedFor(guest.call());
        return Result.ok(
                guest.person().isPresent() ? Pages.goTo(next.path()) : page(guest, next, "", false, Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        NextPage next = NextPage.of(form.typed("next"));
        return Result.ok(read(form.body())
                .flatMap(request -> signIn.signIn(request, guest.caller()))
                .fold(
                        session -> arrival.of(guest, session, next),
                        refusal -> page(
                                guest,
                                next,
                                form.typed("username"),
                                refusal == SignInRefusal.EMAIL_NOT_VERIFIED,
                                Problems.of(refusal, field(refusal)))));
    }

    private static String field(Refusal refusal) {
        return refusal == SignInRefusal.INVALID_CREDENTIALS ? "password" : "";
    }

    private static Result<SignInWithPassword.Request> read(Body body) {
        Member<String> login = body.required("username", Result::ok);
        Member<Password> password = body.required("password", Parsers.text(Password::of));
        return body.whenValid(() -> new SignInWithPassword.Request(login.get(), password.get()));
    }

    private Answer page(Guest guest, NextPage next, String login, boolean unverified, Problems problems) {
        return pages.page(
                problems,
                "signin",
                pages.frame(guest, "Sign in"),
                "next",
                next,
                "login",
                login,
                "unverified",
                unverified);
    }
}
