package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a command line was granted is handed over, and what it was granted by ends, one after the other. */
class HandOverRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Signet signet;
    private OrganizationId organization;
    private IssuedApiKey key;

    @BeforeEach
    void found() {
        Given given = new Given(DATABASE.stores());
        signet = DATABASE.signet().build();
        UserId user = given.user();
        organization = given.team(user);
        Standing standing =
                DATABASE.stores().organizations().standing(organization, user).orElseThrow();
        Person person = new Person(user, given.session(user), standing, false, Given.NOW);
        key = OrganizationKeys.issue(signet, open(person)).orThrow();
    }

    @Test
    void nothing_is_handed_over_that_was_granted_by_a_key_which_was_revoked_meanwhile() {
        StartedCliLogin login = granted();

        assertThat(Meeting.behind(DATABASE, this::revoke, () -> poll(login)).state())
                .isEqualTo(CliLoginState.DENIED);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void a_revocation_waits_for_the_hand_over_and_sees_what_was_made() {
        StartedCliLogin login = granted();

        long seen = Meeting.behind(DATABASE, () -> poll(login), () -> revoke() ? keys() : 0);

        assertThat(seen).isEqualTo(2);
    }

    private StartedCliLogin granted() {
        Access access =
                open(signet.authenticator().authenticate(key.raw().reveal()).orThrow());
        StartedCliLogin started = signet.commandLine()
                .startCliLogin()
                .start(Optional.empty(), Caller.inProcess())
                .orThrow();
        signet.commandLine()
                .authorizeCliLogin()
                .authorize(access, started.login(), Optional.empty(), Caller.inProcess())
                .orThrow();
        return started;
    }

    private CliLoginView poll(StartedCliLogin login) {
        return signet.commandLine()
                .pollCliLogin()
                .poll(login.login().id(), login.pollToken(), Caller.inProcess())
                .orThrow();
    }

    private boolean revoke() {
        return DATABASE.stores().apiKeys().revoke(key.key().owner(), key.key().id(), Given.NOW);
    }

    private long keys() {
        return DATABASE.stores()
                .apiKeys()
                .list(new ApiKeyOwner.OfOrganization(organization), PageRequest.first())
                .items()
                .size();
    }

    private Access open(Principal who) {
        return signet.openOrganization().open(who, organization).orThrow();
    }
}
