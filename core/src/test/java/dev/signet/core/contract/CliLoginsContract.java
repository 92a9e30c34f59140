package dev.signet.core.contract;

import static dev.signet.core.clilogin.CliLoginState.AUTHORIZED;
import static dev.signet.core.clilogin.CliLoginState.CONSUMED;
import static dev.signet.core.clilogin.CliLoginState.DENIED;
import static dev.signet.core.clilogin.CliLoginState.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of CLI logins does. */
public interface CliLoginsContract extends StoresContract {
    @Test
    default void a_login_comes_back_as_it_was() {
        CliLogin login = added(Given.digest());

        assertThat(logins().find(login.id())).contains(login);
        assertThat(logins().find(login.userCode())).contains(login);
        assertThat(logins().find(new CliLoginId(Given.id()))).isEmpty();
        assertThat(logins().find(NewCliLogin.code())).isEmpty();
    }

    @Test
    default void a_user_code_is_one_logins_alone() {
        CliLogin login = added(Given.digest());
        CliLogin same = NewCliLogin.withCode(login.userCode());

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
                NewCliLogin.grant(user),
                new DeviceGrant(
                        new ApiKeyOwner.OfOrganization(place),
                        user,
                        Optional.of(new ApiKeyId(Given.id())),
                        Optional.of(Role.ADMIN),
                        few,
                        Optional.of(NewCliLogin.END),
                        NewCliLogin.SOON),
                new DeviceGrant(
                        new ApiKeyOwner.OfProject(place, new ProjectId(Given.id())),
                        user,
                        Optional.empty(),
                        Optional.of(Role.MEMBER),
                        Scopes.none(),
                        Optional.empty(),
                        NewCliLogin.SOON));
        for (DeviceGrant grant : grants) {
            CliLogin login = added(Given.digest());
            assertThat(logins().authorize(login.id(), grant)).isTrue();
            assertThat(found(login).grant()).contains(grant);
            assertThat(found(login).state(NewCliLogin.SOON)).isEqualTo(AUTHORIZED);
        }
    }

    @Test
    default void it_is_decided_once() {
        UserId user = new UserId(Given.id());
        CliLogin authorized = added(Given.digest());
        assertThat(logins().authorize(authorized.id(), NewCliLogin.grant(user))).isTrue();
        assertThat(logins().authorize(authorized.id(), NewCliLogin.grant(new UserId(Given.id()))))
                .isFalse();
        assertThat(found(authorized).grant()).contains(NewCliLogin.grant(user));

        CliLogin denied = added(Given.digest());
        assertThat(logins().deny(denied.id(), user, NewCliLogin.SOON)).isTrue();
        assertThat(logins().deny(denied.id(), user, NewCliLogin.SOON)).isFalse();
        assertThat(logins().authorize(denied.id(), NewCliLogin.grant(user))).isFalse();
        assertThat(found(denied).state(NewCliLogin.END)).isEqualTo(DENIED);
    }

    @Test
    default void what_is_authorized_is_denied_by_who_did_it_alone_and_the_grant_is_gone() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin login = added(token);
        logins().authorize(login.id(), NewCliLogin.grant(user));

        assertThat(logins().deny(login.id(), new UserId(Given.id()), NewCliLogin.SOON))
                .isFalse();
        assertThat(logins().deny(login.id(), user, NewCliLogin.SOON)).isTrue();

        assertThat(found(login).state(NewCliLogin.SOON)).isEqualTo(DENIED);
        assertThat(found(login).grant()).isEmpty();
        assertThat(logins().consume(login.id(), token, NewCliLogin.SOON)).isFalse();
    }

    @Test
    default void it_is_consumed_once_by_its_own_token_when_it_is_authorized() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(logins().consume(login.id(), token, NewCliLogin.SOON)).isFalse();
        logins().authorize(login.id(), NewCliLogin.grant(user));
        assertThat(logins().consume(login.id(), Given.digest(), NewCliLogin.SOON))
                .isFalse();
        assertThat(logins().consume(login.id(), token, NewCliLogin.SOON)).isTrue();
        assertThat(logins().consume(login.id(), token, NewCliLogin.SOON)).isFalse();

        assertThat(found(login).state(NewCliLogin.END)).isEqualTo(CONSUMED);
        assertThat(found(login).grant()).isPresent();
        assertThat(logins().deny(login.id(), user, NewCliLogin.SOON)).isFalse();
    }

    @Test
    default void nothing_happens_to_what_is_expired() {
        UserId user = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin pending = added(token);
        assertThat(logins().authorize(pending.id(), NewCliLogin.grantedAt(user, NewCliLogin.END)))
                .isFalse();
        assertThat(logins().deny(pending.id(), user, NewCliLogin.END)).isFalse();
        assertThat(found(pending).state(NewCliLogin.END)).isEqualTo(EXPIRED);

        logins().authorize(pending.id(), NewCliLogin.grantedAt(user, NewCliLogin.END.minusMillis(1)));
        assertThat(logins().consume(pending.id(), token, NewCliLogin.END)).isFalse();
        assertThat(found(pending).state(NewCliLogin.END)).isEqualTo(EXPIRED);
        assertThat(logins().consume(pending.id(), token, NewCliLogin.END.minusMillis(1)))
                .isTrue();
    }

    @Test
    default void of_many_at_once_one_authorizes_and_one_gets_the_key() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(Race.winners(
                        50, runner -> logins().authorize(login.id(), NewCliLogin.grant(new UserId(Given.id())))))
                .isEqualTo(1);
        assertThat(Race.winners(100, runner -> logins().consume(login.id(), token, NewCliLogin.SOON)))
                .isEqualTo(1);
    }

    @Test
    default void it_is_either_denied_or_handed_over() {
        for (int round = 0; round < 20; round++) {
            UserId user = new UserId(Given.id());
            Digest token = Given.digest();
            CliLogin login = added(token);
            logins().authorize(login.id(), NewCliLogin.grant(user));

            List<Boolean> done = Race.of(
                    2,
                    runner -> runner == 0
                            ? logins().deny(login.id(), user, NewCliLogin.SOON)
                            : logins().consume(login.id(), token, NewCliLogin.SOON));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(found(login).state(NewCliLogin.SOON)).isEqualTo(done.get(0) ? DENIED : CONSUMED);
        }
    }

    private CliLogins logins() {
        return stores().cliLogins();
    }

    private CliLogin added(Digest token) {
        CliLogin login = NewCliLogin.withCode(NewCliLogin.code());
        assertThat(logins().add(login, token)).isTrue();
        return login;
    }

    private CliLogin found(CliLogin login) {
        return logins().find(login.id()).orElseThrow();
    }
}
