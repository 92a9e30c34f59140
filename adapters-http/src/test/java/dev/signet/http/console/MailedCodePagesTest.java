package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages on which a code from a mail is typed, and another is asked for. */
class MailedCodePagesTest {
    private final TestServer server = new TestServer();
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_code_signs_in_and_opens_an_account() {
        browser.get("/sign-in/code");
        assertThat(browser.submit("/sign-in/code", "email", "new@example.org").header("Location"))
                .hasValue("/sign-in/verify?done=code_sent");
        browser.get("/sign-in/verify");
        String code = server.mailed(MailKind.SIGN_IN_CODE, MailParameter.CODE);
        Reply wrong = browser.submit(
                "/sign-in/verify", "email", "new@example.org", "code", code.equals("111111") ? "222222" : "111111");
        assertThat(wrong.body()).containsPattern("id=\"code-error\">.*The code is wrong or no longer valid\\.");

        Reply right = browser.submit("/sign-in/verify", "email", "new@example.org", "code", " " + code);
        assertThat(right.header("Location")).hasValue("/keys");
        assertThat(browser.get("/account").body()).contains("new@example.org", "Set a password");
    }

    @Test
    void who_asks_for_a_new_code_still_gets_to_the_page_they_wanted() {
        browser.get("/sign-in/code?next=%2Fsessions");
        browser.submit("/sign-in/code", "email", "new@example.org");
        browser.get("/sign-in/verify");
        browser.submit("/sign-in/code", "email", "new@example.org");
        browser.get("/sign-in/verify");

        assertThat(browser.submit(
                                "/sign-in/verify",
                                "email",
                                "new@example.org",
                                "code",
                                server.mailed(MailKind.SIGN_IN_CODE, MailParameter.CODE))
                        .header("Location"))
                .hasValue("/sessions");
    }

    @Test
    void who_signed_up_in_another_browser_can_ask_for_a_new_code_here() {
        Browser other = new Browser(server);
        other.get("/sign-up");
        other.submit("/sign-up", "username", "ada", "email", "ada@example.org", "password", "seven green herons");
        server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE);
        server.memory().clock().advance(Duration.ofMinutes(2));
        assertThat(browser.signIn("ada", "seven green herons").body()).contains("href=\"/sign-up/verify\"");

        assertThat(browser.get("/sign-up/verify").body())
                .contains("formaction=\"/sign-up/resend\"")
                .doesNotContain("disabled");
        assertThat(browser.submit("/sign-up/resend", "email", "", "code", "").body())
                .containsPattern("id=\"email-error\">.*This is required\\.");
        assertThat(browser.submit("/sign-up/resend", "email", "ada@example.org", "code", "")
                        .header("Location"))
                .hasValue("/sign-up/verify?done=code_sent");
        assertThat(server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE)).matches("[0-9]{6}");
    }
}
