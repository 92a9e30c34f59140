package dev.signet.core.contract;

import static dev.signet.core.clilogin.CliLoginState.AUTHORIZED;
import static dev.signet.core.clilogin.CliLoginState.CONSUMED;
import static dev.signet.core.clilogin.CliLoginState.DENIED;
import static dev.signet.core.clilogin.CliLoginState.EXPIRED;
import static dev.signet.core.clilogin.CliLoginState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.PolledCliLogin;
import dev.signet.core.clilogin.UserCode;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of CLI logins does. */
public interface CliLoginsContract extends StoresContract {
    /** While the logins live. */
    Instant SOON = Given.after(Duration.ofSeconds(30));

    /** When they are over. */
    Instant END = Given.NOW.plus(CliLogin.LIFE);

    @Test
    default void a_login_comes_back_as_it_was() {
        CliLogin login = added(Given.digest());

        assertThat(logins().find(login.id())).contains(login);
        assertThat(logins().find(login.userCode())).contains(login);
        assertThat(logins().find(new CliLoginId(Given.id()))).isEmpty();
        assertThat(logins().find(code())).isEmpty();
    }

    @Test
    default void a_user_code_is_one_logins_alone() {
        CliLogin login = added(Given.digest());
        CliLogin same = login(login.userCode());

        assertThat(logins().add(same, Given.digest())).isFalse();
        assertThat(logins().find(same.id())).isEmpty();
        assertThat(logins().find(login.userCode())).contains(login);
    }

    @Test
    default void every_sort_of_grant_comes_back_as_it_was() {
        UserId user = new UserId(Given.id());
        OrganizationId place = new OrganizationId(Given.id());
        Scopes few = new Scopes(List.of(new Scope("z:last"), Scope.CLI_AUTHORIZE));
        List<DeviceGrant> grants = List.of(
                grant(user),
                new DeviceGrant(
                        new ApiKeyOwner.OfOrganization(place),
                        user,
                        Optional.of(Role.ADMIN),
                        few,
                        Optional.of(END),
                        SOON),
                new DeviceGrant(
                        new ApiKeyOwner.OfProject(place, new ProjectId(Given.id())),
                        user,
                        Optional.of(Role.MEMBER),
                        Scopes.none(),
                        Optional.empty(),
                        SOON));
        for (DeviceGrant grant : grants) {
            CliLogin login = added(Given.digest());
            assertThat(logins().authorize(login.id(), grant)).isTrue();
            assertThat(found(login).grant()).contains(grant);
            assertThat(found(login).state(SOON)).isEqualTo(AUTHORIZED);
        }
    }

    @Test
    default void it_is_decided_once() {
        UserId user = new UserId(Given.id());
        CliLogin authorized = added(Given.digest());
        assertThat(logins().authorize(authorized.id(), grant(user))).isTrue();
        assertThat(logins().authorize(authorized.id(), grant(new UserId(Given.id()))))
                .isFalse();
        assertThat(found(authorized).grant()).contains(grant(user));

        CliLogin denied = added(Given.digest());
        assertThat(logins().deny(denied.id(), user, SOON)).isTrue();
        assertThat(logins().deny(denied.id(), user, SOON)).isFalse();
        assertThat(logins().authorize(denied.id(), grant(user))).isFalse();
        assertThat(found(denied).state(END)).isEqualTo(DENIED);
    }

    @Test
    default void what_is_authorized_is_denied_by_who_did_it_alone_and_the_grant_is_gone() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin login = added(token);
        logins().authorize(login.id(), grant(user));

        assertThat(logins().deny(login.id(), new UserId(Given.id()), SOON)).isFalse();
        assertThat(logins().deny(login.id(), user, SOON)).isTrue();

        assertThat(found(login).state(SOON)).isEqualTo(DENIED);
        assertThat(found(login).grant()).isEmpty();
        assertThat(logins().consume(login.id(), token, SOON)).isFalse();
    }

    @Test
    default void it_is_consumed_once_by_its_own_token_when_it_is_authorized() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(logins().consume(login.id(), token, SOON)).isFalse();
        logins().authorize(login.id(), grant(user));
        assertThat(logins().consume(login.id(), Given.digest(), SOON)).isFalse();
        assertThat(logins().consume(login.id(), token, SOON)).isTrue();
        assertThat(logins().consume(login.id(), token, SOON)).isFalse();

        assertThat(found(login).state(END)).isEqualTo(CONSUMED);
        assertThat(found(login).grant()).isPresent();
        assertThat(logins().deny(login.id(), user, SOON)).isFalse();
    }

    @Test
    default void nothing_happens_to_what_is_expired() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin pending = added(token);
        assertThat(logins().authorize(pending.id(), grantedAt(user, END))).isFalse();
        assertThat(logins().deny(pending.id(), user, END)).isFalse();
        assertThat(found(pending).state(END)).isEqualTo(EXPIRED);

        logins().authorize(pending.id(), grantedAt(user, END.minusMillis(1)));
        assertThat(logins().consume(pending.id(), token, END)).isFalse();
        assertThat(found(pending).state(END)).isEqualTo(EXPIRED);
        assertThat(logins().consume(pending.id(), token, END.minusMillis(1))).isTrue();
    }

    @Test
    default void asking_early_makes_the_interval_longer_each_time() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertPolled(poll(login, token, 0), false, 2);
        assertPolled(poll(login, token, 1), true, 7);
        assertPolled(poll(login, token, 7), true, 12);
        assertPolled(poll(login, token, 19), false, 12);
        assertPolled(poll(login, token, 30), true, 17);
        assertPolled(poll(login, token, 47), false, 17);
    }

    @Test
    default void nobody_is_early_once_it_is_decided_or_over() {
        Digest token = Given.digest();
        CliLogin login = added(token);
        poll(login, token, 0);
        logins().authorize(login.id(), grantedAt(new UserId(Given.id()), Given.NOW));

        assertPolled(poll(login, token, 0), false, 2);
        assertThat(poll(login, token, 0).orElseThrow().login().state(Given.NOW)).isEqualTo(AUTHORIZED);

        CliLogin other = added(token);
        long end = CliLogin.LIFE.toSeconds();
        poll(other, token, end - 1);
        assertPolled(poll(other, token, end), false, 2);
    }

    @Test
    default void another_token_learns_and_counts_nothing() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(poll(login, Given.digest(), 0)).isEmpty();
        assertThat(logins().poll(new CliLoginId(Given.id()), token, Given.NOW)).isEmpty();
        assertPolled(poll(login, token, 0), false, 2);
    }

    @Test
    default void of_many_at_once_one_authorizes_and_one_gets_the_key() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(Race.winners(50, runner -> logins().authorize(login.id(), grant(new UserId(Given.id())))))
                .isEqualTo(1);
        assertThat(Race.winners(100, runner -> logins().consume(login.id(), token, SOON)))
                .isEqualTo(1);
    }

    @Test
    default void it_is_either_denied_or_handed_over() {
        for (int round = 0; round < 20; round++) {
            UserId user = new UserId(Given.id());
            Digest token = Given.digest();
            CliLogin login = added(token);
            logins().authorize(login.id(), grant(user));

            List<Boolean> done = Race.of(
                    2,
                    runner -> runner == 0
                            ? logins().deny(login.id(), user, SOON)
                            : logins().consume(login.id(), token, SOON));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(found(login).state(SOON)).isEqualTo(done.get(0) ? DENIED : CONSUMED);
        }
    }

    @Test
    default void each_of_many_early_questions_is_counted() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(Race.winners(
                        20, runner -> !poll(login, token, 0).orElseThrow().early()))
                .isEqualTo(1);
        assertPolled(poll(login, token, 200), false, 2 + 19 * 5);
    }

    private CliLogins logins() {
        return stores().cliLogins();
    }

    private CliLogin added(Digest token) {
        CliLogin login = login(code());
        assertThat(logins().add(login, token)).isTrue();
        return login;
    }

    private CliLogin found(CliLogin login) {
        return logins().find(login.id()).orElseThrow();
    }

    private Optional<PolledCliLogin> poll(CliLogin login, Digest token, long second) {
        return logins().poll(login.id(), token, Given.after(Duration.ofSeconds(second)));
    }

    private static void assertPolled(Optional<PolledCliLogin> polled, boolean early, int interval) {
        assertThat(polled.map(PolledCliLogin::early)).contains(early);
        assertThat(polled.map(PolledCliLogin::interval)).contains(Duration.ofSeconds(interval));
    }

    private static UserCode code() {
        return UserCode.generate(new SecureEntropy());
    }

    private static CliLogin login(UserCode code) {
        return new CliLogin(
                new CliLoginId(Given.id()),
                code,
                new Label(Given.UNUSUAL),
                "2001:db8::7",
                PENDING,
                Given.NOW,
                END,
                Optional.empty());
    }

    private static DeviceGrant grant(UserId user) {
        return grantedAt(user, SOON);
    }

    private static DeviceGrant grantedAt(UserId user, Instant at) {
        ApiKeyOwner owner = new ApiKeyOwner.OfMember(new OrganizationId(user.value()), user);
        return new DeviceGrant(owner, user, Optional.empty(), Scopes.all(), Optional.empty(), at);
    }
}
