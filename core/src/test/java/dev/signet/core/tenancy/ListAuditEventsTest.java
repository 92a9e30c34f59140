package dev.signet.core.tenancy;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 7, {@code GET …/audit-events}: what stands in an organisation's trail, and who reads it. */
class ListAuditEventsTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final Company other = new Company(town, "other");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_trail_of_an_organisation_begins_with_its_making() {
        assertThat(actions(acme))
                .containsExactly(
                        AuditAction.PROJECT_CREATED,
                        AuditAction.MEMBER_ADDED,
                        AuditAction.MEMBER_ADDED,
                        AuditAction.ORGANIZATION_CREATED);
    }

    @Test
    void it_is_where_something_happened_that_counts_and_not_where_its_actor_is_active() {
        Key key = (Key) acme.keyHolder(acme.open(acme.owner), Scopes.all());
        Caller caller = client(7).as(key);
        IssuedApiKey made = ok(town.signet()
                .issueKey()
                .issue(
                        acme.open(key),
                        new IssueKey.Request(
                                new Label("made"), Scopes.none(), Optional.empty(), false, KeySurface.ORGANIZATION),
                        caller));

        AuditEvent event = events(acme).get(0);

        assertThat(acme.owner.organizationId()).isNotEqualTo(acme.organization.id());
        assertThat(event.action()).isEqualTo(AuditAction.API_KEY_CREATED);
        assertThat(event.organizationId()).contains(acme.organization.id());
        assertThat(event.actorUserId()).contains(acme.owner.userId());
        assertThat(event.actorKeyId()).contains(key.keyId());
        assertThat(event.target()).isEqualTo(made.key().id().toString());
        assertThat(event.requestId()).isEqualTo("request-7");
    }

    @Test
    void what_people_do_with_their_own_accounts_and_elsewhere_is_not_in_it() {
        List<AuditAction> before = actions(acme);

        town.signIn("acme-member");
        acme.userKeyHolder(acme.member, Scopes.all());
        other.issue(other.open(other.owner), Scopes.none());

        assertThat(actions(acme)).isEqualTo(before);
    }

    @Test
    void what_an_operator_does_to_an_organisation_is_in_it() {
        town.settle("root", Town.SUPERUSER);
        Person root = acme.signIn("root");
        ok(town.signet()
                .oversight()
                .suspendOrganization()
                .suspend(ok(root.requireOperator()), acme.organization.id(), "unpaid", client(1)));

        assertThat(ok(town.signet().tenancy().listAuditEvents().list(acme.open(root), PageRequest.first()))
                        .items()
                        .get(0)
                        .action())
                .isEqualTo(AuditAction.ORGANIZATION_SUSPENDED);
    }

    @Test
    void that_a_command_line_was_let_in_and_turned_away_again_is_in_it() {
        CommandLine cli = town.signet().commandLine();
        StartedCliLogin started = ok(cli.startCliLogin().start(Optional.empty(), client(1)));
        ok(cli.authorizeCliLogin().authorize(acme.open(acme.member), started.login(), Optional.empty(), client(1)));

        CliLogin login = ok(cli.findCliLogin().find(started.login().id()));
        ok(cli.denyCliLogin().deny(ok(acme.member.requireCliAuthorizer()), login, client(1)));

        assertThat(actions(acme)).startsWith(AuditAction.CLI_LOGIN_DENIED, AuditAction.CLI_LOGIN_AUTHORIZED);
    }

    @Test
    void a_member_may_not_read_it() {
        assertThat(acme.open(acme.member).role()).isEqualTo(Role.MEMBER);
        assertThat(refusal(town.signet().tenancy().listAuditEvents().list(acme.open(acme.member), PageRequest.first())))
                .isEqualTo(CommonRefusal.FORBIDDEN);
    }

    private List<AuditAction> actions(Company company) {
        return events(company).stream().map(AuditEvent::action).toList();
    }

    private List<AuditEvent> events(Company company) {
        return ok(town.signet().tenancy().listAuditEvents().list(company.open(company.admin), PageRequest.first()))
                .items();
    }
}
