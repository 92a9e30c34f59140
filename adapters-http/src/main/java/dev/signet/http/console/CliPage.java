package dev.signet.http.console;

import dev.signet.core.CommandLine;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginRefusal;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ListOrganizations;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /cli?code=XXXX-XXXX}: lets a command line in, or turns it away. It shows what the command line says of itself and
 * from where it asks, as whoever sends somebody a code wants a key of theirs (RFC 8628 section 5.4).
 */
final class CliPage {
    private final Pages pages;
    private final CommandLine commandLine;
    private final OpenOrganization openOrganization;
    private final ListOrganizations listOrganizations;
    private final Clock clock;

    CliPage(
            Pages pages,
            CommandLine commandLine,
            OpenOrganization openOrganization,
            ListOrganizations listOrganizations,
            Clock clock) {
        this.pages = pages;
        this.commandLine = commandLine;
        this.openOrganization = openOrganization;
        this.listOrganizations = listOrganizations;
        this.clock = clock;
    }

    /** A login as the page tells it. */
    record Waiting(String code, String device, String address, When asked, When expires) {
        static Waiting of(CliLogin login, Clock clock) {
            return new Waiting(
                    login.userCode().value(),
                    login.deviceName().value(),
                    login.clientAddress(),
                    When.of(login.createdAt(), clock),
                    When.of(login.expiresAt(), clock));
        }
    }

    Result<Answer> show(Visitor visitor) {
        String code = visitor.call()
                .query()
                .toOptional()
                .flatMap(query -> query.get("code"))
                .orElse("");
        return code.isEmpty()
                ? Result.ok(entry(visitor, "", Problems.none()))
                : withLogin(visitor, code, view -> page(visitor, view, Problems.none()));
    }

    /** {@code POST /cli/approve}. */
    Result<Answer> approve(Visitor visitor, Form form) {
        String code = form.typed("code");
        Body body = form.body();
        Member<OrganizationId> organization = body.required("organization_id", Parsers.id(OrganizationId::parse));
        return withLogin(
                visitor,
                code,
                view -> body.whenValid(organization::get)
                        .flatMap(id -> openOrganization.open(visitor.person(), id))
                        .flatMap(access -> commandLine
                                .authorizeCliLogin()
                                .authorize(access, view.login(), Optional.of(code), visitor.caller()))
                        .fold(
                                done -> Result.ok(Pages.goTo("/cli/approved")),
                                refusal -> again(visitor, view, refusal)));
    }

    /** {@code POST /cli/deny}. */
    Result<Answer> deny(Visitor visitor, Form form) {
        String code = form.typed("code");
        return withLogin(
                visitor,
                code,
                view -> visitor.person()
                        .requireCliAuthorizer()
                        .flatMap(who -> commandLine.denyCliLogin().deny(who, view.login(), visitor.caller()))
                        .fold(done -> Result.ok(Pages.goTo("/cli/denied")), refusal -> again(visitor, view, refusal)));
    }

    /** {@code /cli/approved}. */
    Result<Answer> approved(Visitor visitor) {
        return message(
                visitor,
                "The command line is let in",
                "Go back to your terminal: it goes on by itself. You can revoke its key whenever you like, with the keys "
                        + "of the organization.");
    }

    /** {@code /cli/denied}. */
    Result<Answer> denied(Visitor visitor) {
        return message(visitor, "The command line is turned away", "It gets no key. You can close this page.");
    }

    // Once a request: a code is a guess each time it is looked up, and a wrong one is counted.
    private Result<Answer> withLogin(Visitor visitor, String code, Function<CliLoginView, Result<Answer>> answer) {
        return commandLine
                .findCliLoginByCode()
                .find(visitor.person(), code, visitor.caller())
                .fold(answer, refusal -> Result.ok(entry(visitor, code, unknown(refusal))));
    }

    private Result<Answer> again(Visitor visitor, CliLoginView view, Refusal refusal) {
        return refusal instanceof CliLoginRefusal
                ? Result.ok(over(visitor, refusal))
                : page(visitor, view, Problems.of(refusal, "organization_id"));
    }

    private static Problems unknown(Refusal refusal) {
        return refusal == CommonRefusal.NOT_FOUND
                ? Problems.beside(
                        PageStatus.of(refusal),
                        "code",
                        "No command line waits with this code. Look at your terminal again.")
                : Problems.of(refusal, "code");
    }

    private Result<Answer> page(Visitor visitor, CliLoginView view, Problems problems) {
        if (view.state() != CliLoginState.PENDING) {
            return Result.ok(over(visitor, CliLoginRefusal.of(view.state())));
        }
        return listOrganizations
                .list(visitor.person())
                .map(standings -> pages.page(
                        problems,
                        "cli",
                        pages.frame(visitor, Section.NONE, "Let a command line in?"),
                        "login",
                        Waiting.of(view.login(), clock),
                        "organizations",
                        open(standings)));
    }

    private static List<Standing> open(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.organization().suspendedAt().isEmpty())
                .toList();
    }

    private Answer entry(Visitor visitor, String code, Problems problems) {
        return pages.page(
                problems, "clicode", pages.frame(visitor, Section.NONE, "Let a command line in"), "code", code);
    }

    private Answer over(Visitor visitor, Refusal refusal) {
        return pages.page(
                PageStatus.of(refusal),
                "message",
                pages.frame(visitor, Section.NONE, "Nothing to decide"),
                "text",
                refusal.message(),
                "link",
                "/keys",
                "linkText",
                "Go to the API keys");
    }

    private Result<Answer> message(Visitor visitor, String title, String text) {
        return Result.ok(pages.page(
                "message",
                pages.frame(visitor, Section.NONE, title),
                "text",
                text,
                "link",
                "/organizations",
                "linkText",
                "See the organizations and their keys"));
    }
}
