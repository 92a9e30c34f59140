package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 8628 section 3.3 and 5.4: a person sees whom they let in. */
class CliPageTest {
    private static final String PASSWORD = "seven green herons";
    private static final Pattern ORGANIZATION = Pattern.compile("name=\"organization_id\" value=\"([0-9a-f-]{36})\"");

    private final TestServer server = new TestServer();
    private Browser browser = new Browser(server);

    @BeforeEach
    void signIn() {
        browser = Browser.of(server, "ada", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_page_shows_who_asks_and_the_key_acts_as_who_approved() {
        JsonNode login = start("<b>laptop</b>");
        Reply page = browser.get("/cli?code=" + code(login));
        assertThat(page.body())
                .contains("&lt;b&gt;laptop&lt;/b&gt;", "127.0.0.1", code(login), "<strong>ada</strong>")
                .contains("Did you not start this yourself");

        assertThat(approve(page, code(login)).header("Location")).hasValue("/cli/approved");
        String key = poll(login).path("plaintext_api_key").asText();
        assertThat(server.client().send("GET", "/v1/me", "x-api-key", key).status())
                .isEqualTo(200);

        Reply again = approve(page, code(login));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("its key was handed over");
    }

    @Test
    void who_is_denied_gets_nothing() {
        JsonNode login = start("laptop");
        browser.get("/cli?code=" + code(login));
        assertThat(browser.submit("/cli/deny", "code", code(login)).header("Location"))
                .hasValue("/cli/denied");
        assertThat(poll(login).path("state").asText()).isEqualTo("denied");
        assertThat(browser.get("/cli?code=" + code(login)).body()).contains("This login was denied.");
    }

    @Test
    void what_has_expired_is_not_let_in_any_more() {
        JsonNode login = start("laptop");
        Reply page = browser.get("/cli?code=" + code(login));
        server.memory().clock().advance(CliLogin.LIFE);

        Reply late = approve(page, code(login));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("This login has expired. Start it again.");
        assertThat(browser.submit("/cli/deny", "code", code(login)).status()).isEqualTo(410);
        assertThat(browser.get("/cli?code=" + code(login)).status()).isEqualTo(410);
        assertThat(poll(login).path("state").asText()).isEqualTo("expired");
    }

    @Test
    void a_code_of_no_login_is_told_beside_the_field() {
        Reply unknown = browser.get("/cli?code=BBBB-BBBB");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).containsPattern("id=\"code-error\">.*No command line waits with this code");
        assertThat(browser.get("/cli").body()).contains("Type the code that your terminal shows");
    }

    @Test
    void a_wrong_code_in_a_form_is_counted_once_as_anywhere() {
        browser.get("/cli");
        for (int i = 0; i < 10; i++) {
            assertThat(browser.submit("/cli/approve", "code", "BBBB-BBBB").status())
                    .isEqualTo(404);
            assertThat(browser.submit("/cli/deny", "code", "BBBB-BBBB").status())
                    .isEqualTo(404);
        }
        Reply tooMany = browser.submit("/cli/deny", "code", "BBBB-BBBB");
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isPresent();
    }

    @Test
    void the_organization_of_others_is_not_found() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        JsonNode login = start("laptop");
        Reply hers = grace.get("/cli?code=" + code(login));
        browser.get("/cli?code=" + code(login));
        Reply refused = browser.submit("/cli/approve", "code", code(login), "organization_id", organization(hers));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(poll(login).path("state").asText()).isEqualTo("pending");
    }

    @Test
    void who_is_not_signed_in_comes_back_after_signing_in() {
        Browser fresh = new Browser(server);
        JsonNode login = start("laptop");
        Reply away = fresh.get("/cli?code=" + code(login));
        assertThat(away.header("Location")).hasValue("/sign-in?next=%2Fcli%3Fcode%3D" + code(login));
        fresh.get(away.header("Location").orElseThrow());
        assertThat(fresh.submit("/sign-in", "username", "ada", "password", PASSWORD)
                        .header("Location"))
                .hasValue("/cli?code=" + code(login));
    }

    @Test
    void a_foreign_form_lets_nobody_in() {
        JsonNode login = start("laptop");
        Reply page = browser.get("/cli?code=" + code(login));
        browser.hide("form_token", "0".repeat(64));
        assertThat(approve(page, code(login)).status()).isEqualTo(403);
        assertThat(poll(login).path("state").asText()).isEqualTo("pending");
    }

    private Reply approve(Reply page, String code) {
        return browser.submit("/cli/approve", "code", code, "organization_id", organization(page));
    }

    private JsonNode start(String device) {
        return server.post("/v1/cli/login/sessions", "{\"device_name\":\"" + device + "\"}")
                .json();
    }

    private JsonNode poll(JsonNode login) {
        return server.client()
                .send(
                        "GET",
                        "/v1/cli/login/sessions/" + login.path("session_id").asText(),
                        "x-poll-token",
                        login.path("poll_token").asText())
                .json();
    }

    private static String code(JsonNode login) {
        return login.path("user_code").asText();
    }

    private static String organization(Reply page) {
        Matcher matcher = ORGANIZATION.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
