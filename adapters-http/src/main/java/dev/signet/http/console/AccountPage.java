package dev.signet.http.console;

import dev.signet.core.account.Account;
import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.google.UnlinkGoogle;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ChangePassword;
import dev.signet.core.signin.ChangeProfile;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code /account}: who one is, and how one signs in. */
final class AccountPage {
    private final Pages pages;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final UnlinkGoogle unlinkGoogle;

    AccountPage(Pages pages, ChangeProfile changeProfile, ChangePassword changePassword, UnlinkGoogle unlinkGoogle) {
        this.pages = pages;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.unlinkGoogle = unlinkGoogle;
    }

    /** What stands in the form for the names: those that are, later those that were typed. */
    record Names(String username, String fullName) {
        static Names of(Account account) {
            return new Names(account.username().value(), account.fullName().orElse(""));
        }

        static Names of(Form form) {
            return new Names(form.typed("username"), form.typed("full_name"));
        }
    }

    Result<Answer> show(Visitor visitor) {
        return Result.ok(page(visitor, Problems.none()));
    }

    /** {@code POST /account/names}. */
    Result<Answer> changeNames(Visitor visitor, Form form) {
        Person person = visitor.person();
        return Result.ok(names(form.body())
                .flatMap(request ->
                        changeProfile.change(new AccountWriter(person.userId(), person), request, visitor.caller()))
                .fold(
                        view -> Pages.goTo("/account", Notice.NAMES_CHANGED),
                        refusal -> page(visitor, Names.of(form), Problems.of(refusal, "username"))));
    }

    private static Result<ChangeProfile.Request> names(Body body) {
        Member<Username> username = body.required("username", Username::parse);
        Member<Optional<Label>> fullName = body.optional("full_name", Label::parse);
        return body.whenValid(() -> new ChangeProfile.Request(Optional.of(username.get()), true, fullName.get()));
    }

    /** {@code POST /account/password}. */
    Result<Answer> changePassword(Visitor visitor, Form form) {
        return Result.ok(read(form.body())
                .flatMap(request -> changePassword.change(visitor.person(), request, visitor.caller()))
                .fold(
                        done -> Pages.goTo("/account", Notice.PASSWORD_CHANGED),
                        refusal -> page(visitor, Problems.of(refusal, field(refusal)))));
    }

    /** {@code POST /account/google/unlink}. */
    Result<Answer> unlinkGoogle(Visitor visitor, Form form) {
        Person person = visitor.person();
        return Result.ok(unlinkGoogle
                .unlink(new AccountWriter(person.userId(), person), visitor.caller())
                .fold(
                        view -> Pages.goTo("/account", Notice.GOOGLE_UNLINKED),
                        refusal -> page(visitor, Problems.of(refusal, ""))));
    }

    private static String field(Refusal refusal) {
        return refusal == SignInRefusal.WRONG_CURRENT_PASSWORD ? "current_password" : "new_password";
    }

    private static Result<ChangePassword.Request> read(Body body) {
        Member<Optional<Password>> current = body.optional("current_password", Parsers.text(Password::of));
        Member<Password> replacement = body.required("new_password", Parsers.text(Password::of));
        return body.whenValid(() -> new ChangePassword.Request(current.get(), replacement.get()));
    }

    private Answer page(Visitor visitor, Problems problems) {
        return page(visitor, Names.of(visitor.account()), problems);
    }

    private Answer page(Visitor visitor, Names names, Problems problems) {
        return pages.page(
                problems,
                "account",
                pages.frame(visitor, Section.ACCOUNT, "Account"),
                "view",
                visitor.view(),
                "names",
                names);
    }
}
