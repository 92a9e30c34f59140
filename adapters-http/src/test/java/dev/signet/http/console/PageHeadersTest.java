package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.0 3.3 and 3.4: what comes along with every page. */
class PageHeadersTest {
    private static final String PASSWORD = "seven green herons";

    private final TestServer server = new TestServer();
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-in/verify",
                "/sign-up",
                "/sign-up/verify",
                "/forgot",
                "/reset"
            })
    void every_page_forbids_foreign_content_frames_caches_and_referrers(String path) {
        Reply page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.header("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?! src=\"/assets/)")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void the_sessions_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts() {
        server.signUp("ada", PASSWORD);
        browser.get("/sign-in");
        Reply arrived = browser.submit("/sign-in", "username", "ada", "password", PASSWORD);

        assertThat(arrived.status()).isEqualTo(303);
        assertThat(arrived.header("Set-Cookie").orElseThrow())
                .matches("__Host-signet=[\\w-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void assets_have_names_of_their_content_and_are_kept_for_ever() {
        Matcher assets = Pattern.compile("\"(/assets/[0-9a-f]{12}-[a-z.]+)\"")
                .matcher(browser.get("/sign-in").body());
        int found = 0;
        while (assets.find()) {
            Reply asset = browser.get(assets.group(1));
            assertThat(asset.status()).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
        assertThat(browser.get("/assets/000000000000-console.css").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/keys/none/of/these,text/html;charset=utf-8",
        "/v1/nothing,application/json",
        "/nothing,application/json"
    })
    void an_unknown_page_is_told_by_a_page_and_an_unknown_path_of_an_api_is_not(String path, String type) {
        Reply unknown = browser.get(path);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/keys", "/keys/new", "/sessions", "/account"})
    void a_page_of_ones_own_leads_to_the_sign_in_first(String path) {
        Reply reply = browser.get(path);

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location").orElseThrow()).startsWith("/sign-in");
    }

    @Test
    void no_token_and_no_key_opens_a_page_and_no_cookie_an_api() {
        String token = server.signUp("ada", PASSWORD);
        String key = server.createKey(token, "[\"*\"]");
        assertThat(server.client()
                        .send("GET", "/keys", TestServer.bearer(token))
                        .status())
                .isEqualTo(303);
        assertThat(server.client().send("GET", "/keys", "x-api-key", key).status())
                .isEqualTo(303);
        assertThat(server.client()
                        .send("GET", "/keys", "Cookie", "__Host-signet=" + token)
                        .status())
                .isEqualTo(303);

        browser.signIn("ada", PASSWORD);
        assertThat(browser.get("/keys").status()).isEqualTo(200);
        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
        assertThat(server.client()
                        .send("GET", "/v1/me", TestServer.bearer(browser.cookie("__Host-signet")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_form_has_to_be_a_form() {
        browser.get("/sign-in");
        Reply json = server.post("/sign-in", "{}");
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.body()).contains("application/x-www-form-urlencoded").doesNotContain("application/json");
        assertThat(browser.submit("/v1/auth/login", "username", "ada").status()).isEqualTo(415);
    }
}
