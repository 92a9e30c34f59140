package dev.signet.core.keys;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.organization.Role;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tenancy.AddMember;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Tenancy": a CLI key acts as its person in its organisation, with their role of now. */
class MemberKeysTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final String raw = acme.cliKey(acme.member, acme.organization);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void it_is_bound_to_its_person_and_stands_in_its_organisation() {
        Principal key = holder();

        assertThat(key.standing().organization()).isEqualTo(acme.organization);
        assertThat(key.standing().role()).isEqualTo(Role.MEMBER);
        assertThat(ok(key.requireOwner()).userId()).isEqualTo(acme.member.userId());
        assertThat(ok(key.requireAccountWriter()).userId()).isEqualTo(acme.member.userId());
        assertThat(refusal(key.requireSession())).isEqualTo(CommonRefusal.SESSION_REQUIRED);
    }

    @Test
    void it_opens_no_other_organisation_of_its_person_and_makes_none() {
        Principal key = holder();

        assertThat(refusal(town.signet()
                        .openOrganization()
                        .open(key, acme.personal(acme.member).id())))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(key.requireOrganizationMaker())).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(ok(town.signet().tenancy().listOrganizations().list(key)))
                .extracting(standing -> standing.organization().id())
                .containsExactly(acme.organization.id());
    }

    @Test
    void it_acts_with_its_persons_role_of_now() {
        ok(town.signet()
                .tenancy()
                .changeMemberRole()
                .change(acme.open(acme.owner), acme.member.userId(), Role.ADMIN, client(1)));
        assertThat(acme.open(holder()).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void it_stops_when_its_person_leaves() {
        ok(town.signet().tenancy().removeMember().remove(acme.open(acme.owner), acme.member.userId(), client(1)));

        assertThat(refusal(town.authenticate(raw))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void it_does_not_come_back_with_its_person() {
        ok(town.signet().tenancy().removeMember().remove(acme.open(acme.owner), acme.member.userId(), client(1)));
        town.wait(Duration.ofMinutes(1));
        rehire();

        assertThat(refusal(town.authenticate(raw))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(listed())
                .singleElement()
                .satisfies(
                        key -> assertThat(key.isActive(town.clock().instant())).isFalse());
        ok(town.authenticate(acme.cliKey(acme.member, acme.organization)));
    }

    @Test
    void what_was_granted_before_its_person_left_is_not_handed_over_when_they_are_back() {
        StartedCliLogin started = authorized();

        town.wait(Duration.ofMinutes(1));
        ok(town.signet().tenancy().removeMember().remove(acme.open(acme.member), acme.member.userId(), client(1)));
        rehire();

        assertThat(polled(started).state()).isEqualTo(CliLoginState.DENIED);
    }

    @Test
    void a_recovery_that_revokes_keys_withdraws_what_was_granted_and_not_handed_over() {
        StartedCliLogin started = authorized();

        recover(true);

        assertThat(polled(started).state()).isEqualTo(CliLoginState.DENIED);
        assertThat(ok(town.signet().tenancy().listAuditEvents().list(acme.open(acme.owner), PageRequest.first()))
                        .items())
                .filteredOn(event -> event.action().equals(AuditAction.CLI_LOGIN_DENIED))
                .singleElement()
                .satisfies(event -> assertThat(event.target())
                        .isEqualTo(started.login().id().toString()));
    }

    @Test
    void a_recovery_that_keeps_keys_keeps_what_was_granted() {
        StartedCliLogin started = authorized();

        recover(false);

        assertThat(polled(started).rawKey()).isPresent();
    }

    @Test
    void it_stops_while_its_person_is_deactivated() {
        town.settle("root", Town.SUPERUSER);
        Operator operator = ok(acme.signIn("root").requireOperator());

        ok(town.signet().oversight().deactivateUser().deactivate(operator, acme.member.userId(), client(1)));
        assertThat(refusal(town.authenticate(raw))).isEqualTo(CommonRefusal.INVALID_TOKEN);

        ok(town.signet().oversight().activateUser().activate(operator, acme.member.userId(), client(1)));
        assertThat(holder().userId()).isEqualTo(acme.member.userId());
    }

    @Test
    void it_stops_with_its_organisation() {
        ok(town.signet().tenancy().deleteOrganization().delete(acme.open(acme.owner), client(1)));

        assertThat(refusal(town.authenticate(raw))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void it_stands_in_its_organisations_list_and_not_in_its_persons() {
        assertThat(listed())
                .extracting(ApiKey::deviceName)
                .singleElement()
                .satisfies(device -> assertThat(device).contains(new Label("Laptop")));
        assertThat(town.signet()
                        .listUserKeys()
                        .list(acme.member, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void its_person_revokes_it_and_so_does_it_itself_and_an_admin_but_no_other_member() {
        Person other = acme.settle("other");
        ok(town.signet()
                .tenancy()
                .addMember()
                .add(
                        acme.open(acme.owner),
                        new AddMember.Request(Town.email("other@example.com"), Role.MEMBER),
                        client(1)));

        for (Principal mine : List.of(acme.member, holder(), acme.admin)) {
            String key = acme.cliKey(acme.member, acme.organization);
            ApiKey newest = listed().get(0);
            assertThat(refusal(town.signet().revokeKey().revoke(acme.open(other), newest.id(), client(1))))
                    .isEqualTo(CommonRefusal.FORBIDDEN);
            ok(town.signet().revokeKey().revoke(acme.open(mine), newest.id(), client(1)));
            assertThat(refusal(town.authenticate(key))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
    }

    @Test
    void a_recovery_that_revokes_keys_revokes_it() {
        recover(true);

        assertThat(refusal(town.authenticate(raw))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        String key = listed().get(0).id().toString();
        assertThat(ok(town.signet().tenancy().listAuditEvents().list(acme.open(acme.owner), PageRequest.first()))
                        .items())
                .filteredOn(event -> event.action().equals(AuditAction.API_KEY_REVOKED))
                .singleElement()
                .satisfies(event -> assertThat(event.target()).isEqualTo(key));
    }

    private StartedCliLogin authorized() {
        CommandLine cli = town.signet().commandLine();
        StartedCliLogin started = ok(cli.startCliLogin().start(Optional.of(new Label("Laptop")), client(1)));
        ok(cli.authorizeCliLogin().authorize(acme.open(acme.member), started.login(), Optional.empty(), client(1)));
        return started;
    }

    private CliLoginView polled(StartedCliLogin started) {
        return ok(
                town.signet().commandLine().pollCliLogin().poll(started.login().id(), started.pollToken(), client(1)));
    }

    private void recover(boolean revokeKeys) {
        ok(town.signet().startRecovery().start(Town.email("acme-member@example.com"), client(7)));
        SecretText token = new SecretText(Town.parameter(town.takeOnlyMail(), MailParameter.TOKEN));
        ok(town.signet()
                .resetPassword()
                .reset(new ResetPassword.Request(token, Password.of(GOOD_PASSWORD + "!"), revokeKeys), client(7)));
    }

    private void rehire() {
        ok(town.signet()
                .tenancy()
                .addMember()
                .add(
                        acme.open(acme.owner),
                        new AddMember.Request(Town.email("acme-member@example.com"), Role.MEMBER),
                        client(1)));
    }

    private Principal holder() {
        return ok(town.authenticate(raw));
    }

    private List<ApiKey> listed() {
        return ok(town.signet().listKeys().list(acme.open(acme.owner), PageRequest.first()))
                .items();
    }
}
