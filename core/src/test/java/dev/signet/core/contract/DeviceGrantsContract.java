package dev.signet.core.contract;

import static dev.signet.core.clilogin.CliLoginState.AUTHORIZED;
import static dev.signet.core.clilogin.CliLoginState.CONSUMED;
import static dev.signet.core.clilogin.CliLoginState.DENIED;
import static dev.signet.core.clilogin.CliLoginState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store takes back what was granted to command lines. */
public interface DeviceGrantsContract extends StoresContract {
    @Test
    default void all_that_was_granted_as_a_person_is_denied_and_told_as_it_was() {
        UserId person = new UserId(Given.id());
        CliLogin one = granted(NewCliLogin.grant(person));
        CliLogin two = granted(NewCliLogin.grant(person));
        CliLogin anothers = granted(NewCliLogin.grant(new UserId(Given.id())));

        assertThat(withdrawAll(person, NewCliLogin.SOON)).containsExactlyInAnyOrder(one, two);

        assertThat(state(one)).isEqualTo(DENIED);
        assertThat(stores().cliLogins().find(one.id()).flatMap(CliLogin::grant)).isEmpty();
        assertThat(state(two)).isEqualTo(DENIED);
        assertThat(state(anothers)).isEqualTo(AUTHORIZED);
        assertThat(withdrawAll(person, NewCliLogin.SOON)).isEmpty();
    }

    @Test
    default void what_a_persons_key_of_an_organization_granted_stays_as_that_key_does() {
        UserId person = new UserId(Given.id());
        CliLogin places = granted(new DeviceGrant(
                new ApiKeyOwner.OfOrganization(new OrganizationId(Given.id())),
                person,
                Optional.of(new ApiKeyId(Given.id())),
                Optional.of(Role.ADMIN),
                Scopes.all(),
                Optional.empty(),
                NewCliLogin.SOON));

        assertThat(withdrawAll(person, NewCliLogin.SOON)).isEmpty();
        assertThat(state(places)).isEqualTo(AUTHORIZED);
    }

    @Test
    default void what_is_undecided_handed_over_or_expired_stays_as_it_is() {
        UserId person = new UserId(Given.id());
        Digest token = Given.digest();
        CliLogin pending = added(Given.digest());
        CliLogin consumed = granted(NewCliLogin.grant(person), token);
        stores().cliLogins().consume(consumed.id(), token, NewCliLogin.SOON);
        CliLogin expired = granted(NewCliLogin.grant(person));

        assertThat(withdrawAll(person, NewCliLogin.END)).isEmpty();

        assertThat(state(pending)).isEqualTo(PENDING);
        assertThat(state(consumed)).isEqualTo(CONSUMED);
        assertThat(state(expired)).isEqualTo(AUTHORIZED);
    }

    @Test
    default void it_is_either_withdrawn_or_handed_over() {
        for (int round = 0; round < 20; round++) {
            UserId person = new UserId(Given.id());
            Digest token = Given.digest();
            CliLogin login = granted(NewCliLogin.grant(person), token);

            List<Boolean> done = Race.of(
                    2,
                    runner -> runner == 0
                            ? !withdrawAll(person, NewCliLogin.SOON).isEmpty()
                            : stores().cliLogins().consume(login.id(), token, NewCliLogin.SOON));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(state(login)).isEqualTo(done.get(0) ? DENIED : CONSUMED);
        }
    }

    private List<CliLogin> withdrawAll(UserId person, Instant now) {
        return stores().deviceGrants().withdrawAll(person, now);
    }

    private CliLogin added(Digest token) {
        CliLogin login = NewCliLogin.withCode(NewCliLogin.code());
        stores().cliLogins().add(login, token);
        return login;
    }

    private CliLogin granted(DeviceGrant grant) {
        return granted(grant, Given.digest());
    }

    private CliLogin granted(DeviceGrant grant, Digest token) {
        CliLogin login = added(token);
        assertThat(stores().cliLogins().authorize(login.id(), grant)).isTrue();
        return stores().cliLogins().find(login.id()).orElseThrow();
    }

    private CliLoginState state(CliLogin login) {
        return stores().cliLogins().find(login.id()).orElseThrow().state(NewCliLogin.SOON);
    }
}
