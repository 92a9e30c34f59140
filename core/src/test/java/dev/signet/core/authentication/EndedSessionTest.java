package dev.signet.core.authentication;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.account.Password;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.principal.Person;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.ChangePassword;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Contract section 1, "Codes, claims, recovery": success ends every session. A request that was under way at that moment
 * makes nothing that outlasts its session.
 */
class EndedSessionTest {
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void it_makes_no_key_of_its_person() {
        town.settle("hershel", "hershel@example.com");
        Person hershel = town.person(town.signIn("hershel"));
        end(hershel);

        assertThat(refusal(town.signet()
                        .issueUserKey()
                        .issue(
                                hershel,
                                new IssueUserKey.Request(new Label("ci"), Optional.empty(), Optional.empty()),
                                client(1))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(town.stores()
                        .apiKeys()
                        .list(new ApiKeyOwner.OfUser(hershel.userId()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void it_makes_no_key_of_an_organisation() {
        Company acme = new Company(town, "acme");
        Access access = acme.open(acme.owner);
        end(acme.owner);

        assertThat(refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(town.stores()
                        .apiKeys()
                        .list(new ApiKeyOwner.OfOrganization(acme.organization.id()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void it_lets_no_command_line_in() {
        Company acme = new Company(town, "acme");
        CommandLine cli = town.signet().commandLine();
        CliLogin login =
                ok(cli.startCliLogin().start(Optional.empty(), client(1))).login();
        Access access = acme.open(acme.member);
        end(acme.member);

        assertThat(refusal(cli.authorizeCliLogin().authorize(access, login, Optional.empty(), client(1))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(ok(cli.findCliLogin().find(login.id())).stored()).isEqualTo(CliLoginState.PENDING);
    }

    @Test
    void it_links_no_google_identity() {
        town.settle("hershel", "hershel@example.com");
        Person hershel = town.person(town.signIn("hershel"));
        end(hershel);

        assertThat(refusal(town.tryLinkGoogle(hershel, town.googleCredential("117", "hershel@example.org"))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(account(hershel.userId()).googleLinked()).isFalse();
    }

    @Test
    void it_sets_no_first_password() {
        Person maggie = town.person(town.signInWithCode("maggie@example.com"));
        end(maggie);

        assertThat(refusal(town.signet()
                        .changePassword()
                        .change(
                                maggie,
                                new ChangePassword.Request(Optional.empty(), Password.of(GOOD_PASSWORD)),
                                client(1))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(account(maggie.userId()).hasPassword()).isFalse();
    }

    private void end(Person person) {
        assertThat(town.stores().sessions().endAll(person.userId(), town.clock().instant()))
                .isPositive();
    }

    private Account account(UserId id) {
        return town.stores().accounts().find(id).orElseThrow();
    }
}
