package dev.signet.core.oversight;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.parameter;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Oversight;
import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator does who has no session, but the server's own settings. */
class ConsoleTest {
    private static final Operator OPERATOR = new Operator.Console();
    private static final Caller CALLER = Caller.console("operator-1");

    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final Oversight oversight = town.signet().oversight();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_person_is_found_by_id_username_and_address_and_shown_with_organisations_and_sessions() {
        UserId id = acme.admin.userId();

        UserOverview overview = ok(oversight.lookUpUser().lookUp(OPERATOR, "ACME-admin"));

        assertThat(overview.account().id()).isEqualTo(id);
        assertThat(overview.organizations())
                .extracting(standing -> standing.organization().id())
                .contains(acme.organization.id());
        assertThat(overview.sessions()).isNotEmpty();
        assertThat(ok(oversight.lookUpUser().lookUp(OPERATOR, id.toString()))).isEqualTo(overview);
        assertThat(ok(oversight
                        .lookUpUser()
                        .lookUp(
                                OPERATOR,
                                overview.account().email().orElseThrow().value())))
                .isEqualTo(overview);
    }

    @Test
    void whoever_is_not_there_is_not_found() {
        UserId nobody = new UserId(new UUID(1, 2));

        for (String known : List.of("nobody", nobody.toString(), "nobody@example.com", "@", "no body", "")) {
            assertThat(refusal(oversight.lookUpUser().lookUp(OPERATOR, known))).isEqualTo(CommonRefusal.NOT_FOUND);
        }
        assertThat(refusal(oversight.endUserSessions().end(OPERATOR, nobody, CALLER)))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(oversight.sendRecovery().send(OPERATOR, nobody, CALLER)))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(oversight.revokeAnyKey().revoke(OPERATOR, new ApiKeyId(new UUID(1, 2)), CALLER)))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(told()).isEmpty();
    }

    @Test
    void all_sessions_of_a_person_end_and_they_may_sign_in_again() {
        String session = town.signIn("acme-admin");

        assertThat(ok(oversight.endUserSessions().end(OPERATOR, acme.admin.userId(), CALLER)))
                .isPositive();

        assertThat(refusal(town.authenticate(session))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        ok(town.trySignIn("acme-admin", GOOD_PASSWORD, client(2)));
        assertThat(told()).extracting(AuditEvent::action).containsExactly(AuditAction.ALL_SESSIONS_ENDED);
    }

    @Test
    void a_link_to_recover_goes_out_however_many_went_before() {
        for (int i = 0; i < 3; i++) {
            ok(oversight.sendRecovery().send(OPERATOR, acme.admin.userId(), CALLER));
        }
        List<OutgoingMail> mails = town.takeMail();

        assertThat(mails).hasSize(3);
        SecretText token = new SecretText(parameter(mails.get(2), MailParameter.TOKEN));
        ok(town.signet()
                .resetPassword()
                .reset(new ResetPassword.Request(token, Password.of("another good one 77"), false), client(1)));
        assertThat(told()).extracting(AuditEvent::action).containsOnly(AuditAction.RECOVERY_REQUESTED);
    }

    @Test
    void who_is_deactivated_gets_no_link() {
        ok(oversight.deactivateUser().deactivate(OPERATOR, acme.admin.userId(), CALLER));

        assertThat(refusal(oversight.sendRecovery().send(OPERATOR, acme.admin.userId(), CALLER)))
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_key_is_revoked_by_whatever_it_is_known_by_once() {
        IssuedApiKey issued = acme.issue(acme.open(acme.owner), Scopes.all());
        ApiKeyId id = issued.key().id();

        for (List<ApiKey> found : List.of(
                oversight.findAnyKey().find(OPERATOR, id.toString()),
                oversight.findAnyKey().find(OPERATOR, issued.key().displayPrefix()),
                oversight.findAnyKey().find(OPERATOR, issued.raw()))) {
            assertThat(found).extracting(ApiKey::id).containsExactly(id);
        }
        ApiKey revoked = ok(oversight.revokeAnyKey().revoke(OPERATOR, id, CALLER));
        town.wait(Duration.ofMinutes(1));

        assertThat(refusal(town.authenticate(issued.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(ok(oversight.revokeAnyKey().revoke(OPERATOR, id, CALLER))).isEqualTo(revoked);
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.API_KEY_REVOKED);
            assertThat(event.organizationId()).contains(acme.organization.id());
            assertThat(event.target()).isEqualTo(id.toString());
        });
    }

    @Test
    void everything_that_was_changed_says_that_an_operator_did_it() {
        ok(oversight.suspendOrganization().suspend(OPERATOR, acme.organization.id(), "unpaid", CALLER));
        ok(oversight.unsuspendOrganization().unsuspend(OPERATOR, acme.organization.id(), CALLER));
        ok(oversight.deactivateUser().deactivate(OPERATOR, acme.member.userId(), CALLER));
        ok(oversight.activateUser().activate(OPERATOR, acme.member.userId(), CALLER));
        assertThat(ok(oversight.hastenMail().hasten(OPERATOR, CALLER))).isZero();

        assertThat(told()).hasSize(5).allSatisfy(event -> {
            assertThat(event.clientAddress()).isEqualTo("operator");
            assertThat(event.requestId()).isEqualTo("operator-1");
            assertThat(event.actorUserId()).isEmpty();
        });
    }

    @Test
    void events_are_read_on_from_the_last_one_when_they_are_settled() {
        AuditEventId beginning = AuditEventId.startOf(town.clock().instant());
        town.wait(Duration.ofSeconds(1));
        town.settle("early", email("early@example.com").value());
        town.wait(ExportAuditEvents.SETTLED.plusSeconds(1));
        town.settle("late", email("late@example.com").value());

        List<AuditEvent> settled = oversight.exportAuditEvents().next(OPERATOR, beginning);
        AuditEventId last = settled.get(settled.size() - 1).id();

        assertThat(settled).isSortedAccordingTo((one, other) -> one.createdAt().compareTo(other.createdAt()));
        assertThat(oversight.exportAuditEvents().next(OPERATOR, last)).isEmpty();
        town.wait(ExportAuditEvents.SETTLED.plusSeconds(1));
        assertThat(oversight.exportAuditEvents().next(OPERATOR, last))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(settled);
    }

    /** The events of operators, oldest first. */
    private List<AuditEvent> told() {
        return town
                .stores()
                .auditTrail()
                .between(new AuditEventId(new UUID(0, 0)), new AuditEventId(new UUID(-1, -1)), 1000)
                .stream()
                .filter(event -> event.clientAddress().equals("operator"))
                .toList();
    }
}
