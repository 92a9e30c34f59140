package dev.signet.core.clilogin;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract sections 1 and 2: a key that lets a command line in gives it nothing that it has not itself. */
class AuthorizedByKeyTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final CommandLine cli = town.signet().commandLine();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_persons_key_gives_its_scopes_in_the_opened_organisation() {
        Scopes few = scopes(Scope.CLI_AUTHORIZE, Scope.API_KEYS_READ);
        Key key = authorized(acme.open(acme.userKeyHolder(acme.member, few)));

        assertThat(key.owner()).isEqualTo(new ApiKeyOwner.OfMember(acme.organization.id(), acme.member.userId()));
        assertThat(key.scopes()).isEqualTo(few);
    }

    @Test
    void a_cli_key_lets_another_in_where_it_is_itself() {
        Key key = authorized(acme.open(acme.cliKeyHolder(acme.member, acme.organization)));

        assertThat(key.owner()).isEqualTo(new ApiKeyOwner.OfMember(acme.organization.id(), acme.member.userId()));
    }

    @Test
    void an_organisations_key_gives_one_of_the_organisation_with_the_same_role_and_end() {
        Instant end = town.clock().instant().plus(Duration.ofDays(1));
        IssuedApiKey issued = ok(acme.tryIssue(acme.open(acme.admin), Scopes.all(), Optional.of(end)));
        Key key = authorized(acme.open(acme.holder(issued)));

        assertThat(key.owner()).isEqualTo(new ApiKeyOwner.OfOrganization(acme.organization.id()));
        assertThat(key.standing().role()).isEqualTo(Role.ADMIN);
        assertThat(key.userId()).isEqualTo(acme.admin.userId());
        assertThat(key.boundToPerson()).isFalse();
        assertThat(key.expiresAt()).contains(end);
    }

    @Test
    void a_projects_key_gives_one_of_the_project() {
        Key key =
                authorized(acme.open(acme.keyHolder(acme.open(acme.member, acme.first), scopes(Scope.CLI_AUTHORIZE))));

        assertThat(key.owner()).isEqualTo(new ApiKeyOwner.OfProject(acme.organization.id(), acme.first.id()));
        assertThat(key.standing().role()).isEqualTo(Role.MEMBER);
        assertThat(key.scopes()).isEqualTo(scopes(Scope.CLI_AUTHORIZE));
    }

    @Test
    void a_key_without_the_scope_lets_nobody_in() {
        Principal key = acme.userKeyHolder(acme.member, scopes(Scope.API_KEYS_WRITE));

        assertThat(refusal(authorize(acme.open(key), start()))).isEqualTo(new InsufficientScope(Scope.CLI_AUTHORIZE));
        assertThat(refusal(key.requireCliAuthorizer())).isEqualTo(new InsufficientScope(Scope.CLI_AUTHORIZE));
    }

    @Test
    void a_key_whose_maker_has_left_lets_nobody_in() {
        Principal key = acme.keyHolder(acme.open(acme.admin), Scopes.all());
        town.stores().memberships().remove(acme.organization.id(), acme.admin.userId(), Given.NOW);

        assertThat(refusal(authorize(acme.open(key), start()))).isEqualTo(CommonRefusal.OWNER_REQUIRED);
    }

    @Test
    void a_key_that_was_revoked_meanwhile_gives_nothing() {
        for (Principal holder : List.of(
                acme.keyHolder(acme.open(acme.admin), Scopes.all()),
                acme.keyHolder(acme.open(acme.admin, acme.first), Scopes.all()),
                acme.userKeyHolder(acme.admin, Scopes.all()),
                acme.cliKeyHolder(acme.admin, acme.organization))) {
            Key key = (Key) holder;
            StartedCliLogin started = start();
            ok(authorize(acme.open(key), started));
            Instant now = town.clock().instant();
            assertThat(town.stores().apiKeys().revoke(key.owner(), key.keyId(), now))
                    .isTrue();

            CliLoginView polled = poll(started);

            assertThat(polled.state()).isEqualTo(CliLoginState.DENIED);
            assertThat(polled.rawKey()).isEmpty();
        }
    }

    @Test
    void a_superuser_gets_no_key_where_they_are_no_member() {
        town.settle("root", Town.SUPERUSER);

        assertThat(refusal(authorize(acme.open(acme.signIn("root")), start()))).isEqualTo(CommonRefusal.FORBIDDEN);
    }

    private StartedCliLogin start() {
        return ok(cli.startCliLogin().start(Optional.empty(), client(1)));
    }

    private Result<CliLoginView> authorize(Access access, StartedCliLogin started) {
        return cli.authorizeCliLogin().authorize(access, started.login(), Optional.empty(), client(1));
    }

    private Key authorized(Access access) {
        StartedCliLogin started = start();
        ok(authorize(access, started));
        return (Key) ok(town.authenticate(poll(started).rawKey().orElseThrow().reveal()));
    }

    private CliLoginView poll(StartedCliLogin started) {
        return ok(cli.pollCliLogin().poll(started.login().id(), started.pollToken(), client(1)));
    }
}
