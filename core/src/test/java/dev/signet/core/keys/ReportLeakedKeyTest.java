package dev.signet.core.keys;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 7, {@code POST /v1/keys/report-leak}. */
class ReportLeakedKeyTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");

    @BeforeEach
    void forgetMail() {
        town.takeMail();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_persons_key_is_revoked_and_they_are_told_by_mail() {
        IssuedApiKey key = ok(town.signet()
                .issueUserKey()
                .issue(
                        acme.member,
                        new IssueUserKey.Request(new Label("deploy"), Optional.empty(), Optional.empty()),
                        client(1)));

        report(key.raw().reveal());

        assertThat(refusal(town.authenticate(key.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.KEY_LEAKED);
        assertThat(mail.to().value()).isEqualTo("acme-member@example.com");
        assertThat(Town.parameter(mail, MailParameter.KEY_NAME)).isEqualTo("deploy");
        assertThat(key.raw().reveal()).startsWith(Town.parameter(mail, MailParameter.KEY_PREFIX));
        assertThat(Town.parameter(mail, MailParameter.USERNAME)).isEqualTo("acme-member");
    }

    @Test
    void an_organisations_key_is_revoked_and_its_owners_and_maker_are_told() {
        IssuedApiKey key = acme.issue(acme.open(acme.admin, acme.first), scopes(Scope.API_KEYS_READ));

        report(key.raw().reveal());

        assertThat(refusal(town.authenticate(key.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(town.takeMail())
                .extracting(mail -> mail.to().value())
                .containsExactlyInAnyOrder("acme-owner@example.com", "acme-admin@example.com");
    }

    @Test
    void it_stands_in_the_trail_of_the_organisation_without_an_actor_and_once() {
        IssuedApiKey key = acme.issue(acme.open(acme.owner), Scopes.none());

        report(key.raw().reveal());
        report(key.raw().reveal());

        List<AuditEvent> events = ok(
                        town.signet().tenancy().listAuditEvents().list(acme.open(acme.owner), PageRequest.first()))
                .items()
                .stream()
                .filter(event -> event.actorUserId().isEmpty())
                .toList();
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.API_KEY_REVOKED, AuditAction.API_KEY_LEAK_REPORTED);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.target()).isEqualTo(key.key().id().toString());
            assertThat(event.clientAddress()).isEqualTo("203.0.113.9");
        });
        assertThat(town.takeMail()).hasSize(1);
    }

    @Test
    void a_key_that_rests_while_its_person_is_deactivated_is_revoked_too() {
        IssuedApiKey key = ok(town.signet()
                .issueUserKey()
                .issue(
                        acme.member,
                        new IssueUserKey.Request(new Label("deploy"), Optional.empty(), Optional.empty()),
                        client(1)));
        setActive(false);

        report(key.raw().reveal());

        setActive(true);
        assertThat(refusal(town.authenticate(key.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void what_is_no_living_key_changes_nothing() {
        IssuedApiKey key = acme.issue(acme.open(acme.owner), Scopes.none());
        String wrong = key.raw().reveal().substring(0, key.raw().reveal().length() - 1) + "!";
        ok(town.signet().revokeKey().revoke(acme.open(acme.owner), key.key().id(), client(1)));
        long events = events();

        report("nonsense");
        report(wrong);
        report(key.raw().reveal());
        report(town.signIn("acme-owner"));

        assertThat(town.takeMail()).isEmpty();
        assertThat(events()).isEqualTo(events);
    }

    private void setActive(boolean active) {
        town.stores()
                .oversight()
                .accounts()
                .setActive(acme.member.userId(), active, town.clock().instant());
    }

    private long events() {
        return ok(town.signet().tenancy().listAuditEvents().list(acme.open(acme.owner), PageRequest.first()))
                .items()
                .size();
    }

    private void report(String key) {
        ok(town.signet().reportLeakedKey().report(new SecretText(key), client(9)));
    }
}
