package dev.signet.core.clilogin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.OversightStores;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.contract.Given;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 2: how a command line is let in, and how it is not. */
class CliLoginTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final CommandLine cli = town.signet().commandLine();
    private final StartedCliLogin started = start(Optional.of(new Label("Laptop")));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void it_gets_a_key_of_its_person_in_the_opened_organisation_once() {
        assertThat(poll().state()).isEqualTo(CliLoginState.PENDING);
        CliLoginView authorized = ok(authorize(acme.member));
        assertThat(authorized.rawKey()).isEmpty();
        assertThat(authorized.organization()).contains(acme.organization);

        CliLoginView handedOver = poll();
        assertThat(handedOver.state()).isEqualTo(CliLoginState.AUTHORIZED);
        Key key = (Key) ok(town.authenticate(handedOver.rawKey().orElseThrow().reveal()));
        assertThat(key.owner()).isEqualTo(new ApiKeyOwner.OfMember(acme.organization.id(), acme.member.userId()));
        assertThat(key.scopes()).isEqualTo(Scopes.all());
        assertThat(key.expiresAt()).isEmpty();
        assertThat(listed()).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(key.keyId());
            assertThat(listed.source()).isEqualTo(KeySource.CLI);
            assertThat(listed.deviceName()).contains(new Label("Laptop"));
            assertThat(listed.createdBy()).isEqualTo(acme.member.userId());
        });

        CliLoginView after = poll();
        assertThat(after.state()).isEqualTo(CliLoginState.CONSUMED);
        assertThat(after.rawKey()).isEmpty();
        town.wait(Duration.ofHours(1));
        assertThat(poll().state()).isEqualTo(CliLoginState.CONSUMED);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void a_device_without_a_name_is_a_command_line() {
        assertThat(start(Optional.empty()).login().deviceName()).isEqualTo(new Label("Command line"));
    }

    @Test
    void what_happens_is_audited() {
        ok(authorize(acme.member));
        poll();
        assertThat(actions())
                .startsWith(
                        AuditAction.API_KEY_CREATED, AuditAction.CLI_LOGIN_COMPLETED, AuditAction.CLI_LOGIN_AUTHORIZED);
        ok(deny(acme.member, start(Optional.empty())));
        assertThat(actions()).startsWith(AuditAction.CLI_LOGIN_DENIED);
    }

    @Test
    void a_wrong_token_and_an_unknown_login_are_not_found() {
        PollToken wrong = new PollToken(new SecretText("wrong"));
        assertThat(refusal(cli.pollCliLogin().poll(started.login().id(), wrong, client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(cli.pollCliLogin().poll(new CliLoginId(new UUID(1, 2)), started.pollToken(), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(started.pollToken().toString())
                .doesNotContain(started.pollToken().text().reveal());
    }

    @Test
    void who_asks_too_early_while_nobody_decided_has_to_slow_down_by_5_seconds_each_time() {
        poll();
        assertThat(refusal(tryPoll(started))).isEqualTo(new SlowDown(Duration.ofSeconds(7)));
        town.wait(Duration.ofSeconds(6));
        assertThat(refusal(tryPoll(started))).isEqualTo(new SlowDown(Duration.ofSeconds(12)));
        town.wait(Duration.ofSeconds(12));
        assertThat(poll().state()).isEqualTo(CliLoginState.PENDING);
        ok(authorize(acme.member));
        assertThat(poll().rawKey()).isPresent();
    }

    @Test
    void it_is_authorised_once_and_denied_never_after_the_hand_over() {
        ok(authorize(acme.member));
        assertThat(refusal(authorize(acme.member))).isEqualTo(CliLoginRefusal.LOGIN_ALREADY_AUTHORIZED);
        assertThat(refusal(deny(acme.admin, started))).isEqualTo(CommonRefusal.FORBIDDEN);
        poll();
        assertThat(refusal(authorize(acme.member))).isEqualTo(CliLoginRefusal.LOGIN_CONSUMED);
        assertThat(refusal(deny(acme.member, started))).isEqualTo(CliLoginRefusal.LOGIN_CONSUMED);
    }

    @Test
    void it_is_denied_by_anybody_before_and_by_who_authorised_it_after() {
        assertThat(ok(deny(acme.admin, started)).state()).isEqualTo(CliLoginState.DENIED);
        assertThat(ok(deny(acme.member, started)).state()).isEqualTo(CliLoginState.DENIED);
        assertThat(refusal(authorize(acme.member))).isEqualTo(CliLoginRefusal.LOGIN_DENIED);
        assertThat(poll().state()).isEqualTo(CliLoginState.DENIED);

        StartedCliLogin other = start(Optional.empty());
        ok(authorize(acme.member, other, Optional.empty()));
        ok(deny(acme.member, other));
        assertDenied(other);
    }

    @Test
    void it_lives_10_minutes() {
        StartedCliLogin authorized = start(Optional.empty());
        ok(authorize(acme.member, authorized, Optional.empty()));
        town.wait(Duration.ofMinutes(10));
        assertThat(poll().state()).isEqualTo(CliLoginState.EXPIRED);
        assertThat(refusal(authorize(acme.member))).isEqualTo(CliLoginRefusal.LOGIN_EXPIRED);
        assertThat(refusal(deny(acme.member, started))).isEqualTo(CliLoginRefusal.LOGIN_EXPIRED);
        CliLoginView late = ok(tryPoll(authorized));
        assertThat(late.state()).isEqualTo(CliLoginState.EXPIRED);
        assertThat(late.rawKey()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void who_left_or_was_suspended_meanwhile_gets_no_key() {
        ok(authorize(acme.member));
        town.stores().memberships().remove(acme.organization.id(), acme.member.userId(), Given.NOW);
        assertThat(poll().state()).isEqualTo(CliLoginState.DENIED);

        OversightStores oversight = town.stores().oversight();
        assertDeniedAfter(() -> oversight.accounts().setActive(acme.admin.userId(), false, Given.NOW));
        oversight.accounts().setActive(acme.admin.userId(), true, Given.NOW);
        assertDeniedAfter(() -> oversight.organizations().suspend(acme.organization.id(), "unpaid", Given.NOW));
        oversight.organizations().unsuspend(acme.organization.id(), Given.NOW);
        assertDeniedAfter(() -> town.stores().organizations().delete(acme.organization.id(), Given.NOW));
    }

    @Test
    void a_user_code_that_was_typed_has_to_be_right_and_20_may_be_wrong() {
        String right = started.login().userCode().value();
        for (int i = 0; i < 20; i++) {
            assertThat(ok(find(right.toLowerCase(Locale.ROOT))).login().id())
                    .isEqualTo(started.login().id());
            assertThat(refusal(authorize(acme.member, started, Optional.of("BCDF-GHJK"))))
                    .isEqualTo(CliLoginRefusal.WRONG_USER_CODE);
        }
        assertThat(refusal(authorize(acme.member, started, Optional.of(right)))).isInstanceOf(RateLimited.class);
        assertThat(refusal(find(right))).isInstanceOf(RateLimited.class);
        town.wait(Duration.ofHours(1));
        assertThat(refusal(find("BCDF-GHJK"))).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_client_begins_30_an_hour() {
        for (int i = 0; i < 30; i++) {
            ok(cli.startCliLogin().start(Optional.empty(), client(9)));
        }
        assertThat(refusal(cli.startCliLogin().start(Optional.empty(), client(9))))
                .isInstanceOf(RateLimited.class);
        ok(cli.startCliLogin().start(Optional.empty(), client(10)));
    }

    private void assertDeniedAfter(Runnable change) {
        StartedCliLogin login = start(Optional.empty());
        ok(authorize(acme.admin, login, Optional.empty()));
        change.run();
        assertDenied(login);
    }

    private void assertDenied(StartedCliLogin login) {
        CliLoginView after = ok(tryPoll(login));
        assertThat(after.state()).isEqualTo(CliLoginState.DENIED);
        assertThat(after.rawKey()).isEmpty();
    }

    private StartedCliLogin start(Optional<Label> deviceName) {
        return ok(cli.startCliLogin().start(deviceName, client(1)));
    }

    private Result<CliLoginView> tryPoll(StartedCliLogin login) {
        return cli.pollCliLogin().poll(login.login().id(), login.pollToken(), client(1));
    }

    private CliLoginView poll() {
        return ok(tryPoll(started));
    }

    private Result<CliLoginView> authorize(Principal who) {
        return authorize(who, started, Optional.empty());
    }

    private Result<CliLoginView> authorize(Principal who, StartedCliLogin login, Optional<String> code) {
        return cli.authorizeCliLogin()
                .authorize(acme.open(who), login.login(), code, client(1).as(who));
    }

    private Result<CliLoginView> deny(Principal who, StartedCliLogin login) {
        return cli.denyCliLogin()
                .deny(ok(who.requireCliAuthorizer()), login.login(), client(1).as(who));
    }

    private Result<CliLoginView> find(String typed) {
        return cli.findCliLoginByCode().find(acme.member, typed, client(1));
    }

    private List<ApiKey> listed() {
        return ok(town.signet().listKeys().list(acme.open(acme.owner), PageRequest.first()))
                .items();
    }

    private List<AuditAction> actions() {
        return town.stores().auditTrail().byActor(acme.member.userId(), PageRequest.first()).items().stream()
                .map(AuditEvent::action)
                .toList();
    }
}
