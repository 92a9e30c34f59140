package dev.signet.http.console;

import dev.signet.core.authentication.Authenticator;
import dev.signet.core.principal.Owner;
import dev.signet.core.principal.Person;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ViewAccount;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Form;
import java.util.Optional;

/**
 * Lets people to the pages: finds out who is signed in, and takes no form that another site, another person's page or an
 * ended session sent.
 */
final class Gate {
    private final Authenticator authenticator;
    private final ViewAccount viewAccount;
    private final Cookies cookies;
    private final SameOrigin sameOrigin;
    private final Entropy entropy;

    Gate(
            Authenticator authenticator,
            ViewAccount viewAccount,
            Cookies cookies,
            SameOrigin sameOrigin,
            Entropy entropy) {
        this.authenticator = authenticator;
        this.viewAccount = viewAccount;
        this.cookies = cookies;
        this.sameOrigin = sameOrigin;
        this.entropy = entropy;
    }

    /** A page for everybody. */
    @FunctionalInterface
    interface OpenPage {
        Result<Answer> show(Guest guest);
    }

    /** A form for everybody. */
    @FunctionalInterface
    interface OpenForm {
        Result<Answer> take(Guest guest, Form form);
    }

    /** A page for who is signed in. */
    @FunctionalInterface
    interface OwnPage {
        Result<Answer> show(Visitor visitor);
    }

    /** A form for who is signed in. */
    @FunctionalInterface
    interface OwnForm {
        Result<Answer> take(Visitor visitor, Form form);
    }

    Endpoint open(OpenPage page) {
        return call -> {
            Optional<SessionCookie> known = cookies.visit(call);
            SessionCookie visit = known.orElseGet(() -> SessionCookie.fresh(entropy));
            Result<Answer> answer = page.show(new Guest(call, person(call), FormToken.of(visit)));
            return known.isPresent() ? answer : answer.map(shown -> cookies.withVisit(shown, visit));
        };
    }

    Endpoint open(OpenForm form) {
        return call -> sameOrigin
                .check(call)
                .flatMap(done -> call.form())
                .flatMap(sent -> cookies.visit(call)
                        .map(FormToken::of)
                        .filter(token -> token.is(sent.typed(Frame.TOKEN)))
                        .map(token -> form.take(new Guest(call, person(call), token), sent))
                        .orElseGet(() -> Result.refused(ForeignForm.STALE)));
    }

    Endpoint own(OwnPage page) {
        return call -> visitor(call).map(page::show).orElseGet(() -> Result.ok(Pages.signInFor(call)));
    }

    Endpoint own(OwnForm form) {
        return call -> sameOrigin
                .check(call)
                .flatMap(done -> call.form())
                .flatMap(sent -> visitor(call)
                        .map(visitor -> take(form, visitor, sent))
                        .orElseGet(() -> Result.ok(Pages.signInAgain())));
    }

    private static Result<Answer> take(OwnForm form, Visitor visitor, Form sent) {
        if (!sent.typed(Frame.WHOSE).equals(visitor.person().userId().toString())) {
            return Result.refused(ForeignForm.OTHER_PERSON);
        }
        return visitor.token().is(sent.typed(Frame.TOKEN))
                ? form.take(visitor, sent)
                : Result.refused(ForeignForm.STALE);
    }

    private Optional<Visitor> visitor(Call call) {
        return cookies.session(call)
                .flatMap(cookie -> authenticator
                        .authenticate(cookie)
                        .flatMap(person -> viewAccount
                                .view(new Owner(person.userId(), person))
                                .map(view -> new Visitor(call, person, view, FormToken.of(cookie))))
                        .toOptional());
    }

    private Optional<Person> person(Call call) {
        return cookies.session(call)
                .flatMap(cookie -> authenticator.authenticate(cookie).toOptional());
    }
}
