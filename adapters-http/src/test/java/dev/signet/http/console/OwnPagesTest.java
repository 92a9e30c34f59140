package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, sessions and the password of who is signed in. */
class OwnPagesTest {
    private static final String PASSWORD = "seven green herons";
    private static final Pattern RAW_KEY = Pattern.compile("value=\"(rst_[0-9A-Za-z]{49})\"");
    private static final Pattern REVOKE = Pattern.compile("/keys/[0-9a-f-]{36}/revoke");

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
    void a_key_is_shown_once_works_and_is_refused_once_revoked() {
        browser.get("/keys/new");
        Reply made = browser.submit("/keys/new", "name", "laptop", "expires", "30", "scope:*", "on");
        String raw = found(RAW_KEY, made, 1);
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(me(raw)).isEqualTo(200);

        Reply list = browser.get("/keys");
        assertThat(list.body())
                .contains("laptop", "in 30 days", "Acts as you", "never")
                .doesNotContain(raw);
        String revoke = found(REVOKE, list, 0);
        assertThat(browser.get(revoke).body()).contains("Revoke laptop?", "This cannot be taken back");

        assertThat(browser.submit(revoke).header("Location")).hasValue("/keys?done=key_revoked");
        assertThat(me(raw)).isEqualTo(401);
        assertThat(browser.get("/keys").body()).contains("Revoked").doesNotContainPattern(REVOKE);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_key() {
        browser.get("/keys/new");
        String formId = browser.hidden("form_id");
        assertThat(browser.submit("/keys/new", "name", "laptop", "expires", "30")
                        .status())
                .isEqualTo(200);
        browser.get("/keys/new");
        Reply again = browser.submit("/keys/new", "name", "laptop", "expires", "30", "form_id", formId);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("was sent before").doesNotContainPattern(RAW_KEY);
        assertThat(browser.get("/keys").body().split("<h2>laptop</h2>", -1)).hasSize(2);
    }

    @Test
    void what_is_wrong_with_a_key_is_told_and_what_was_chosen_is_kept() {
        browser.get("/keys/new");
        Reply wrong = browser.submit(
                "/keys/new", "name", " ", "expires", "7", "scope:account:read", "on", "other_scopes", "Not A Scope");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .containsPattern("id=\"name-error\">.*This must not be blank\\.")
                .containsPattern("id=\"other_scopes-error\">.*must be \\* or match");
        assertThat(wrong.body())
                .containsPattern("id=\"expires-7\"[^>]* checked")
                .containsPattern("id=\"scope-account:read\"[^>]* checked")
                .contains("value=\"Not A Scope\"");

        assertThat(browser.submit("/keys/new", "name", "ci", "expires", "11").status())
                .isEqualTo(422);
    }

    @Test
    void names_are_text_and_never_markup() {
        browser.get("/keys/new");
        String evil = "\"><script>alert(1)</script>&'";
        Reply made = browser.submit("/keys/new", "name", evil, "expires", "7");
        for (Reply reply :
                new Reply[] {made, browser.get("/keys"), browser.get(found(REVOKE, browser.get("/keys"), 0))}) {
            assertThat(reply.body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
        browser.get("/keys/new");
        assertThat(browser.submit("/keys/new", "name", "", "expires", "7", "other_scopes", evil)
                        .body())
                .contains("&lt;script>alert(1)&lt;/script>")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_key_of_another_person_is_not_found() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        grace.get("/keys/new");
        grace.submit("/keys/new", "name", "hers", "expires", "7");
        String revoke = found(REVOKE, grace.get("/keys"), 0);

        assertThat(browser.get(revoke).status()).isEqualTo(404);
        browser.get("/keys");
        assertThat(browser.submit(revoke).status()).isEqualTo(404);
        assertThat(grace.get("/keys").body()).contains("Active");
    }

    @Test
    void sessions_are_listed_and_ended() {
        Browser elsewhere = new Browser(server);
        elsewhere.signIn("ada", PASSWORD);
        Reply list = browser.get("/sessions");
        assertThat(list.body()).contains("This one", "127.0.0.1", "by password", "End all others");
        String end = found(Pattern.compile("/sessions/[0-9a-f-]{36}/end"), list, 0);

        assertThat(browser.submit(end).header("Location")).hasValue("/sessions?done=session_ended");
        browser.get("/sessions");
        browser.submit("/sessions/end-others");

        assertThat(elsewhere.get("/sessions").status()).isEqualTo(303);
        assertThat(browser.get("/sessions").body()).contains("This one").doesNotContain("/end\"");
    }

    @Test
    void more_sessions_than_a_page_holds_are_on_the_next() {
        Browser elsewhere = new Browser(server);
        for (int i = 0; i < 100; i++) {
            server.signIn("ada", PASSWORD);
        }
        elsewhere.signIn("ada", PASSWORD);

        String first = elsewhere.get("/sessions").body();
        assertThat(first).contains("This one", "End all others");
        String older = found(Pattern.compile("/sessions\\?cursor=[\\w-]+"), elsewhere.get("/sessions"), 0);
        assertThat(elsewhere.get(older).body()).contains("End all others").doesNotContain("This one", "Older sessions");
        assertThat(elsewhere.get("/sessions?cursor=x").status()).isEqualTo(422);
    }

    @Test
    void the_names_are_changed_and_what_is_wrong_with_one_stands_beside_it() {
        server.signUp("grace", PASSWORD);
        assertThat(browser.get("/account").body()).contains("value=\"ada\"");
        Reply taken = browser.submit("/account/names", "username", "Grace", "full_name", "Ada Lovelace");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body())
                .containsPattern("id=\"username-error\">.*This username is taken\\.")
                .contains("value=\"Grace\"", "value=\"Ada Lovelace\"");
        assertThat(browser.submit("/account/names", "username", "-", "full_name", "a\nb")
                        .body())
                .contains("id=\"username-error\"", "id=\"full_name-error\"");

        assertThat(browser.submit("/account/names", "username", "Countess", "full_name", "Ada Lovelace")
                        .header("Location"))
                .hasValue("/account?done=names_changed");
        assertThat(browser.get("/account").body())
                .contains("<span class=\"name\">Countess</span>", "value=\"Ada Lovelace\"");
        browser.submit("/account/names", "username", "Countess", "full_name", "");
        assertThat(browser.get("/account").body()).doesNotContain("Ada Lovelace");
    }

    @Test
    void the_password_is_changed_with_the_current_one_and_other_sessions_end() {
        Browser elsewhere = new Browser(server);
        elsewhere.signIn("ada", PASSWORD);
        browser.get("/account");
        Reply wrong = browser.submit(
                "/account/password", "current_password", "not it at all", "new_password", "eight blue herons");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body())
                .containsPattern("id=\"current_password-error\">.*The current password is not right\\.")
                .doesNotContain("not it at all");

        assertThat(browser.submit(
                                "/account/password", "current_password", PASSWORD, "new_password", "eight blue herons")
                        .header("Location"))
                .hasValue("/account?done=password_changed");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
    }

    private int me(String key) {
        return server.client().send("GET", "/v1/me", "x-api-key", key).status();
    }

    private static String found(Pattern pattern, Reply reply, int group) {
        Matcher matcher = pattern.matcher(reply.body());
        assertThat(matcher.find()).as(pattern + " in " + reply.body()).isTrue();
        return matcher.group(group);
    }
}
