package dev.signet.http.console;

import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.TestGoogle;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the account page tells of Google, and unlinks. Linking is for the APIs. */
class GooglePageTest {
    private static final String PASSWORD = "seven green herons";
    private static final String UNLINK = "/account/google/unlink";

    private final TestGoogle google = new TestGoogle();
    private final TestServer server = new TestServer(builder -> builder.google(TestGoogle.CLIENTS, google));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void google_is_unlinked_once() {
        String token = server.signUp("ada", PASSWORD);
        link(token);
        Browser browser = new Browser(server);
        browser.signIn("ada", PASSWORD);
        assertThat(browser.get("/account").body()).contains(">Linked<", UNLINK);

        assertThat(browser.submit(UNLINK).header("Location")).hasValue("/account?done=google_unlinked");

        assertThat(browser.get("/account?done=google_unlinked").body())
                .contains("Google is unlinked.", "Not linked")
                .doesNotContain(UNLINK);
        Reply again = browser.submit(UNLINK);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("The account is not linked to Google.");
    }

    @Test
    void who_has_no_password_cannot_lock_themselves_out() {
        server.post("/v1/auth/google", credential());
        Browser browser = new Browser(server);
        browser.get("/sign-in/code");
        browser.submit("/sign-in/code", "email", "ada@example.org");
        browser.get("/sign-in/verify");
        browser.submit(
                "/sign-in/verify",
                "email",
                "ada@example.org",
                "code",
                server.mailed(MailKind.SIGN_IN_CODE, MailParameter.CODE));

        Reply page = browser.get("/account");
        assertThat(page.body())
                .contains("Set a password before you unlink Google")
                .doesNotContain(UNLINK);
        Reply forced = browser.submit(UNLINK);
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.body()).contains("Set a password first");
    }

    @Test
    void a_foreign_form_unlinks_nothing() {
        String token = server.signUp("ada", PASSWORD);
        link(token);
        Browser browser = new Browser(server);
        browser.signIn("ada", PASSWORD);
        browser.get("/account");
        browser.hide("form_token", "0".repeat(64));

        assertThat(browser.submit(UNLINK).status()).isEqualTo(403);
        assertThat(browser.get("/account").body()).contains(">Linked<");
    }

    private void link(String token) {
        assertThat(server.post("/v1/auth/google", credential(), bearer(token)).status())
                .isEqualTo(200);
    }

    private String credential() {
        return "{\"credential\":\""
                + google.credential(
                                "123",
                                "ada@example.org",
                                server.memory().clock().instant())
                        .reveal() + "\"}";
    }
}
