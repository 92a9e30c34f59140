package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.tenancy.AddMember;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Contract section 1, "API keys": a revocation holds within a second. A request that was under way at that moment makes
 * nothing that outlasts the key.
 */
class RevokedKeyTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private List<Access> revoked = List.of();

    @BeforeEach
    void revoke() {
        revoked = List.of(
                revoked(acme.userKeyHolder(acme.owner, Scopes.all())),
                revoked(acme.cliKeyHolder(acme.owner, acme.organization)),
                revoked(acme.keyHolder(acme.open(acme.owner), Scopes.all())));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void it_makes_no_other_key() {
        for (Access access : revoked) {
            assertThat(refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
    }

    @Test
    void it_adds_nobody_and_changes_nobodys_role() {
        acme.settle("newcomer");
        AddMember.Request request = new AddMember.Request(Town.email("newcomer@example.com"), Role.ADMIN);
        for (Access access : revoked) {
            assertThat(refusal(town.signet().tenancy().addMember().add(access, request, client(1))))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
            assertThat(refusal(town.signet()
                            .tenancy()
                            .changeMemberRole()
                            .change(access, acme.member.userId(), Role.ADMIN, client(1))))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
    }

    @Test
    void it_changes_deletes_and_revokes_nothing() {
        ApiKeyId key = acme.issue(acme.open(acme.owner), Scopes.none()).key().id();
        for (Access access : revoked) {
            assertThat(Writes.refused(town, acme, access, key)).containsOnly(CommonRefusal.INVALID_TOKEN);
        }
    }

    @Test
    void that_it_is_revoked_it_can_say_again() {
        for (Access access : revoked.subList(1, 3)) {
            ApiKeyId itself = ((Key) access.principal()).keyId();

            ApiKey told = ok(town.signet().revokeKey().revoke(access, itself, client(1)));

            assertThat(told.revokedAt()).isPresent();
        }
    }

    @Test
    void it_lets_no_command_line_in() {
        CommandLine cli = town.signet().commandLine();
        CliLogin login =
                ok(cli.startCliLogin().start(Optional.empty(), client(1))).login();
        for (Access access : revoked) {
            assertThat(refusal(cli.authorizeCliLogin().authorize(access, login, Optional.empty(), client(1))))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
        assertThat(ok(cli.findCliLogin().find(login.id())).stored()).isEqualTo(CliLoginState.PENDING);
    }

    /** What was opened to a key before it was revoked. */
    private Access revoked(Principal holder) {
        Key key = (Key) holder;
        Access access = acme.open(key);
        assertThat(town.stores()
                        .apiKeys()
                        .revoke(key.owner(), key.keyId(), town.clock().instant()))
                .isTrue();
        return access;
    }
}
