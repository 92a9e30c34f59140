package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.cli.Output;
import dev.signet.app.cli.Table;
import dev.signet.app.cli.Times;
import dev.signet.core.account.Account;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Standing;
import dev.signet.core.oversight.UserOverview;
import dev.signet.core.session.Session;
import dev.signet.core.shared.EmailAddress;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = {
            "Shows a person: names, how they sign in, organisations, where they are signed in.",
            "JSON: id, username, email, is_active, full_name, has_password, google_linked, created_at, organizations"
                    + " [{id, slug, role, suspended}], sessions [{id, method, created_at, last_seen_at, client_address}]."
        })
final class ShowUserCommand extends UserCommand {
    ShowUserCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, UserOverview user, Output output) {
        Account account = user.account();
        ObjectNode json = json(account)
                .put("full_name", account.fullName().orElse(null))
                .put("has_password", account.hasPassword())
                .put("google_linked", account.googleLinked())
                .put("created_at", account.createdAt().toString());
        Table table = new Table()
                .row("id", account.id().toString())
                .row("username", account.username().value())
                .row("email", account.email().map(EmailAddress::value).orElse("none"))
                .row("state", account.active() ? "active" : "deactivated")
                .row("password", account.hasPassword() ? "set" : "none")
                .row("google", account.googleLinked() ? "linked" : "not linked")
                .row("created", Times.text(account.createdAt()));
        ArrayNode organizations = json.putArray("organizations");
        user.organizations().forEach(standing -> show(standing, organizations, table));
        ArrayNode sessions = json.putArray("sessions");
        user.sessions().forEach(session -> show(session, sessions, table));
        output.answer(json, table.lines());
    }

    private static void show(Standing standing, ArrayNode json, Table table) {
        Organization organization = standing.organization();
        boolean suspended = organization.suspendedAt().isPresent();
        String role = standing.role().name().toLowerCase(Locale.ROOT);
        json.addObject()
                .put("id", organization.id().toString())
                .put("slug", organization.slug().value())
                .put("role", role)
                .put("suspended", suspended);
        table.row(
                "organization",
                organization.id() + " " + organization.slug().value() + ", " + role + (suspended ? ", suspended" : ""));
    }

    private static void show(Session session, ArrayNode json, Table table) {
        String method = session.method().name().toLowerCase(Locale.ROOT);
        json.addObject()
                .put("id", session.id().toString())
                .put("method", method)
                .put("created_at", session.createdAt().toString())
                .put("last_seen_at", session.lastSeenAt().toString())
                .put("client_address", session.clientAddress());
        table.row(
                "session",
                "by " + method + " from " + session.clientAddress() + ", last seen "
                        + Times.text(session.lastSeenAt()));
    }
}
