package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 3.5: a form is taken from who saw it, on a page of ours. */
class ForeignFormsTest {
    private static final String PASSWORD = "seven green herons";

    private final TestServer server = new TestServer();
    private Browser browser = new Browser(server);

    @BeforeEach
    void signIn() {
        browser = Browser.of(server, "ada", PASSWORD);
        browser.get("/sessions");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        browser.unhide("form_token");
        assertRefused(browser.submit("/sign-out"), "too old");
        assertThat(browser.get("/sessions").status()).isEqualTo(200);
    }

    @Test
    void the_token_of_another_session_does_nothing() {
        Browser other = new Browser(server);
        other.signIn("ada", PASSWORD);
        other.get("/sessions");
        browser.hide("form_token", other.hidden("form_token"));

        assertRefused(browser.submit("/sign-out"), "too old");
    }

    @Test
    void the_token_of_a_visit_does_nothing_in_a_session() {
        Browser guest = new Browser(server);
        guest.get("/sign-in");
        browser.hide("form_token", guest.hidden("form_token"));

        assertRefused(browser.submit("/sign-out"), "too old");
    }

    @Test
    void a_form_of_another_site_does_nothing_even_with_the_token() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertRefused(browser.submit("/sign-out", List.of("Sec-Fetch-Site", site)), "from another site");
            browser.get("/sessions");
        }
        assertRefused(browser.submit("/sign-out", List.of("Origin", "https://evil.example")), "from another site");
        browser.get("/sessions");
        assertThat(browser.submit("/sign-out", List.of("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void pages_without_referrer_send_a_null_origin_and_are_taken() {
        assertThat(browser.submit("/sign-out", List.of("Origin", "null")).status())
                .isEqualTo(303);
    }

    @Test
    void a_page_that_was_open_when_somebody_else_signed_in_does_nothing_for_them() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        browser.takeCookiesOf(grace);

        assertRefused(browser.submit("/sessions/end-others"), "belongs to another account");
    }

    @Test
    void a_form_without_a_session_says_that_nothing_was_done() {
        Browser same = new Browser(server);
        same.takeCookiesOf(browser);
        same.get("/sessions");
        same.submit("/sign-out");

        Reply late = browser.submit("/sessions/end-others");

        assertThat(late.header("Location")).hasValue("/sign-in?done=signed_out_before");
        assertThat(browser.get("/sign-in?done=signed_out_before").body()).contains("Nothing was done");
    }

    @Test
    void a_sign_in_from_nowhere_does_nothing() {
        Browser fresh = new Browser(server);
        assertRefused(fresh.submit("/sign-in", "username", "ada", "password", PASSWORD), "cookies are turned off");
        assertThat(fresh.cookie("__Host-signet")).isEmpty();
    }

    private static void assertRefused(Reply reply, String sentence) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(reply.body()).contains(sentence).contains("Nothing was done");
    }
}
