package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A command line is let in by a page, and turned away. */
@ExtendWith(Servers.class)
class CliLoginBrowserIT {
    private static final Pattern ADDRESS = Pattern.compile("http\\S+(/cli\\?code=[A-Z]{4}-[A-Z]{4})");

    @RegisterExtension
    static final ChromiumBrowser CHROMIUM = new ChromiumBrowser();

    @Test
    void who_is_let_in_has_a_key_until_it_is_revoked(RunningServer server, @TempDir Path home) {
        Cli cli = Cli.of(home, server.url());
        Invocation login = cli.start("login", "--name", "the laptop");
        String address = address(login);

        BrowserWalk ada = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("ada-cli"));
        ada.to(address);
        assertThat(ada.text()).contains("the laptop", "127.0.0.1", "Did you not start this yourself");
        ada.press("Let it in");
        assertThat(ada.heading()).isEqualTo("The command line is let in");
        assertThat(login.exitCode()).as(login.everything()).isZero();
        assertThat(cli.run(0, "whoami").out()).contains("ada-cli");

        ada.to(address);
        assertThat(ada.text()).contains("its key was handed over");
        ada.to("/organizations").follow("API keys of").follow("Revoke").press("Revoke the key");
        assertThat(ada.text()).contains("The key is revoked.");
        // At once, and not once it has got about.
        assertThat(cli.start("whoami").exitCode()).isNotZero();
    }

    @Test
    void who_is_denied_gets_no_key(RunningServer server, @TempDir Path home) {
        Invocation login = Cli.of(home, server.url()).start("login");
        String address = address(login);
        BrowserWalk bob = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("bob-cli"));

        bob.to(address).press("Deny");

        assertThat(bob.heading()).isEqualTo("The command line is turned away");
        assertThat(login.exitCode()).isNotZero();
    }

    @Test
    void what_is_decided_in_one_tab_is_told_in_another_and_behind_the_back_button(
            RunningServer server, @TempDir Path home) {
        Cli cli = Cli.of(home, server.url());
        Invocation login = cli.start("login");
        String address = address(login);
        BrowserWalk eve = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("eve-cli"));
        BrowserWalk other = new BrowserWalk(server, eve.page().context().newPage()).to(address);
        eve.to(address).press("Let it in");
        assertThat(login.exitCode()).as(login.everything()).isZero();
        assertThat(other.press("Let it in").text()).contains("This login is over: its key was handed over.");
        eve.page().goBack();
        assertThat(eve.text()).contains("This login is over: its key was handed over.");
        assertThat(cli.run(0, "keys", "list").out().lines()).hasSize(2);
    }

    private static String address(Invocation login) {
        return Eventually.find("address to open", () -> {
            Matcher address = ADDRESS.matcher(login.out());
            return address.find() ? Optional.of(address.group(1)) : Optional.empty();
        });
    }
}
