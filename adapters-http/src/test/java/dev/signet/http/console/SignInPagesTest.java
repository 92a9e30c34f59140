package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing up, signing in and out, and recovery by pages. */
class SignInPagesTest {
    private static final String PASSWORD = "seven green herons";
    private static final String COOKIE = "__Host-signet";

    private final TestServer server = new TestServer();
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signing_up_and_in_leads_to_the_keys() {
        browser.get("/sign-up");
        Reply registered =
                browser.submit("/sign-up", "username", "ada", "email", "Ada@Example.org", "password", PASSWORD);
        assertThat(registered.header("Location")).hasValue("/sign-up/verify?done=code_sent");
        assertThat(browser.get("/sign-up/verify").body()).contains("value=\"ada@example.org\"");

        Reply verified = browser.submit(
                "/sign-up/verify",
                "email",
                "ada@example.org",
                "code",
                mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE));
        assertThat(verified.header("Location")).hasValue("/sign-in?done=verified");
        assertThat(browser.get("/sign-in?done=verified").body()).contains("Your mail address is verified.");

        assertThat(browser.submit("/sign-in", "username", "ada", "password", PASSWORD)
                        .header("Location"))
                .hasValue("/keys");
        assertThat(browser.get("/keys").body()).contains("<span class=\"name\">ada</span>");
        assertThat(browser.get("/").header("Location")).hasValue("/keys");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept_but_for_the_password() {
        server.signUp("ada", PASSWORD);
        browser.get("/sign-up");
        Reply taken = browser.submit("/sign-up", "username", "ADA", "email", "other@example.org", "password", PASSWORD);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body())
                .containsPattern("id=\"username-error\">.*This username is taken\\.")
                .contains("value=\"other@example.org\"", "value=\"ADA\"", "role=\"alert\"", "aria-invalid=\"true\"")
                .doesNotContain(PASSWORD);

        Reply invalid = browser.submit("/sign-up", "username", "-", "email", "nowhere", "password", "");
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.body())
                .containsPattern("id=\"username-error\">.*This must be 3 to 32")
                .containsPattern("id=\"email-error\">.*This must be a mail address\\.")
                .containsPattern("id=\"password-error\">.*This is required\\.");

        Reply weak = browser.submit("/sign-up", "username", "bob", "email", "bob@example.org", "password", "password1");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).containsPattern("id=\"password-error\">.*The password ");
    }

    @Test
    void a_wrong_password_is_told_as_an_unknown_account_is() {
        server.signUp("ada", PASSWORD);
        Reply wrong = browser.signIn("ada", "not my password");
        Reply unknown = browser.signIn("nobody", "not my password");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.body().replace("nobody", "ada")).isEqualTo(wrong.body());
        assertThat(wrong.body())
                .containsPattern("id=\"password-error\">.*The username, address or password is not right\\.")
                .doesNotContain("not my password");
        assertThat(browser.cookie(COOKIE)).isEmpty();
    }

    @Test
    void too_many_tries_are_slowed_down_as_on_the_api() {
        server.signUp("ada", PASSWORD);
        for (int i = 0; i < 5; i++) {
            browser.signIn("ada", "not my password");
        }
        Reply waiting = browser.signIn("ada", PASSWORD);

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).hasValue("1");
        assertThat(waiting.body()).contains("Too many tries. Try again in 1 second.");
    }

    @Test
    void each_sign_in_has_a_cookie_of_its_own_and_ends_the_session_before() {
        server.signUp("ada", PASSWORD);
        browser.signIn("ada", PASSWORD);
        String first = browser.cookie(COOKIE);
        Browser before = new Browser(server);
        before.takeCookiesOf(browser);

        // A sign-in form that was open all along.
        Browser open = new Browser(server);
        open.get("/sign-in");
        String visit = open.cookie("__Host-signet-visit");
        Reply again = server.client()
                .send(
                        "POST",
                        "/sign-in",
                        BodyPublishers.ofString("form_token=" + open.hidden("form_token") + "&username=ada&password="
                                + PASSWORD.replace(' ', '+')),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        "__Host-signet-visit=" + visit + "; __Host-signet=" + first);

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Set-Cookie").orElseThrow()).doesNotContain(first);
        assertThat(before.get("/keys").status()).isEqualTo(303);
    }

    @Test
    void who_wanted_another_page_gets_there_and_to_no_other_site() {
        server.signUp("ada", PASSWORD);
        Reply away = browser.get("/sessions");
        assertThat(away.header("Location")).hasValue("/sign-in?next=%2Fsessions");
        browser.get("/sign-in?next=%2Fsessions");
        assertThat(browser.submit("/sign-in", "username", "ada", "password", PASSWORD)
                        .header("Location"))
                .hasValue("/sessions");
        for (String bad :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "/v1/me", "/sign-out"}) {
            Browser other = new Browser(server);
            other.get("/sign-in?next=" + URLEncoder.encode(bad, StandardCharsets.UTF_8));
            assertThat(other.hidden("next")).isEqualTo("/keys");
            other.hide("next", bad);
            assertThat(other.submit("/sign-in", "username", "ada", "password", PASSWORD)
                            .header("Location"))
                    .hasValue("/keys");
        }
    }

    @Test
    void signing_out_ends_the_session_and_forgets_the_cookie() {
        server.signUp("ada", PASSWORD);
        browser.signIn("ada", PASSWORD);
        String cookie = browser.cookie(COOKIE);
        browser.get("/keys");
        Reply out = browser.submit("/sign-out");

        assertThat(out.header("Location")).hasValue("/sign-in?done=signed_out");
        assertThat(out.header("Set-Cookie").orElseThrow()).startsWith(COOKIE + "=; Path=/; Max-Age=0;");
        assertThat(server.client()
                        .send("GET", "/keys", "Cookie", COOKIE + "=" + cookie)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_recovery_link_sets_a_password_and_is_never_asked_for_in_an_address() {
        server.signUp("ada", PASSWORD);
        browser.get("/forgot");
        assertThat(browser.submit("/forgot", "email", "ada@example.org").header("Location"))
                .hasValue("/forgot/sent");
        String token = mailed(MailKind.PASSWORD_RECOVERY, MailParameter.TOKEN);
        browser.get("/reset");
        Reply weak = browser.submit("/reset", "token", token, "new_password", "short");
        assertThat(weak.body()).containsPattern("id=\"new_password-error\">.*The password ");

        assertThat(browser.submit("/reset", "token", token, "new_password", "eight blue herons")
                        .header("Location"))
                .hasValue("/sign-in?done=password_reset");
        browser.get("/reset");
        Reply used = browser.submit("/reset", "token", token, "new_password", "nine red herons fly");
        assertThat(used.body()).containsPattern("id=\"token-error\">.*The recovery link is wrong or no longer valid");
        assertThat(browser.signIn("ada", "eight blue herons").status()).isEqualTo(303);
        assertThat(Pattern.compile("\\?[^\"]*token=")
                        .matcher(browser.get("/reset").body())
                        .find())
                .isFalse();
    }

    private String mailed(MailKind kind, MailParameter parameter) {
        return server.mailed(kind, parameter);
    }
}
