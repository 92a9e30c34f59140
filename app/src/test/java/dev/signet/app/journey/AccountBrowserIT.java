package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People at the pages, in a browser. */
@ExtendWith(Servers.class)
class AccountBrowserIT {
    @RegisterExtension
    static final ChromiumBrowser CHROMIUM = new ChromiumBrowser();

    @Test
    void somebody_signs_up_makes_a_key_and_revokes_it(RunningServer server) {
        BrowserWalk ada = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("ada-pages"));
        assertThat(ada.heading()).isEqualTo("API keys");

        ada.follow("New key").type("Name", "laptop").press("Make the key");
        String raw = Secrets.remember(ada.page().locator("#raw-key").inputValue());
        assertThat(server.api().withKey(raw).get("/v1/me").status()).isEqualTo(200);

        ada.follow("I have it").follow("Revoke laptop").press("Revoke the key");
        assertThat(ada.text()).contains("The key is revoked.", "Revoked");
        Eventually.holds(
                "a refusal", () -> server.api().withKey(raw).get("/v1/me").status() == 401);
    }

    @Test
    void a_form_that_is_sent_again_from_history_makes_no_second_key(RunningServer server) {
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("back-pages"));
        walk.follow("New key").type("Name", "once").press("Make the key");
        Secrets.remember(walk.page().locator("#raw-key").inputValue());

        walk.page().reload();
        assertThat(walk.text()).contains("This form was sent before and has done its work.");
        assertThat(walk.page().locator("#raw-key").count()).isZero();

        walk.to("/keys");
        assertThat(walk.page().locator(".card").count()).isEqualTo(1);
    }

    @Test
    void two_clicks_make_one_key(RunningServer server) {
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("twice-pages"));
        walk.follow("New key").type("Name", "once");
        walk.page().getByText("Make the key").dblclick();
        Secrets.remember(walk.page().locator("#raw-key").inputValue());

        walk.to("/keys");
        assertThat(walk.page().locator(".card").count()).isEqualTo(1);
    }

    @Test
    void a_tab_that_was_left_open_does_nothing_for_who_signed_in_since(RunningServer server) {
        BrowserWalk first = new BrowserWalk(server, CHROMIUM.open());
        Person one = Person.named("tab-one");
        Person two = Person.named("tab-two");
        first.signUp(two).press("Sign out");
        first.signUp(one).to("/sessions");
        Page other = first.page().context().newPage();
        new BrowserWalk(server, other).to("/account").press("Sign out");
        new BrowserWalk(server, other).signIn(two);

        first.press("Sign out");

        assertThat(first.text()).contains("belongs to another account").contains("Nothing was done");
        assertThat(new BrowserWalk(server, other).to("/account").text()).contains("tab-two");
    }

    @Test
    void the_back_button_shows_nothing_of_who_signed_out(RunningServer server) {
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open()).signUp(Person.named("gone-pages"));
        walk.to("/account").press("Sign out");

        walk.page().goBack();

        assertThat(walk.heading()).isEqualTo("Sign in");
    }

    @Test
    void a_recovery_link_takes_its_token_out_of_the_address(RunningServer server) {
        Person person = Person.named("lost-pages");
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open()).signUp(person);
        walk.press("Sign out")
                .to("/forgot")
                .type("Mail address", person.email())
                .press("Mail me a link");
        String token = server.mail().recoveryToken(person.email());

        walk.to("/reset#token=" + token);
        assertThat(walk.page().url()).isEqualTo(server.url() + "/reset");
        Person changed = person.withPassword("another " + person.password());
        walk.type("New password", Secrets.remember(changed.password())).press("Set the password");

        assertThat(walk.text()).contains("The new password is set");
        assertThat(walk.signIn(changed).heading()).isEqualTo("API keys");
    }

    @Test
    void the_keyboard_alone_is_enough(RunningServer server) {
        Person person = Person.named("keyboard-pages");
        new BrowserWalk(server, CHROMIUM.open()).signUp(person);
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open()).to("/sign-in");

        walk.tabTo("Skip to the content").tabTo("Username or mail address").keys(person.username());
        walk.tabTo("Password").keys(person.password()).enter();
        assertThat(walk.heading()).isEqualTo("API keys");
        walk.tabTo("New key").enter();
        walk.tabTo("Name").keys("by keyboard").tabTo("Make the key").enter();
        Secrets.remember(walk.page().locator("#raw-key").inputValue());
        walk.tabTo("I have it").enter();
        walk.tabTo("Revoke by keyboard").enter();
        walk.tabTo("Revoke the key").enter();
        assertThat(walk.text()).contains("The key is revoked.");
        walk.tabTo("Sign out").enter();
        assertThat(walk.text()).contains("You are signed out.");
    }
}
