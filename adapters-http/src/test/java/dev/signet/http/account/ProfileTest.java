package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertInvalid;
import static dev.signet.http.account.Problems.assertProblem;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 6: me/account and me/sessions. */
class ProfileTest {
    private static final String ACCOUNT = "/v1/me/account";
    private static final String SESSIONS = "/v1/me/sessions";
    private static final String PASSWORD = "a long enough secret";

    private final TestServer server = new TestServer();
    private String token = "";

    @BeforeEach
    void signUp() {
        token = server.signUp("ada", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_account_is_as_the_reference_page_has_it() {
        Reply reply = server.client().send("GET", ACCOUNT, bearer(token));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo(
                        "{\"username\":\"ada\",\"email\":\"ada@example.org\",\"full_name\":null,"
                                + "\"google_linked\":false,\"has_password\":true,\"can_unlink_google\":false,"
                                + "\"available_sign_in_methods\":[\"password\"],\"plan\":\"free\",\"plan_source\":\"default\"}");
    }

    @Test
    void a_key_of_ones_own_shows_the_account_by_either_header_whatever_its_scopes() {
        String key = server.createKey(token, "[]");
        assertThat(server.client().send("GET", ACCOUNT, bearer(key)).status()).isEqualTo(200);
        assertThat(server.client().send("GET", ACCOUNT, "X-API-Key", key).status())
                .isEqualTo(200);
        assertProblem(
                server.client().send("GET", ACCOUNT, "Authorization", "Basic x", "X-API-Key", key),
                401,
                "invalid_token");
        assertProblem(server.client().send("GET", ACCOUNT + "?api_key=" + key), 401, "unauthenticated");
    }

    @Test
    void names_are_changed_one_by_one_and_a_null_full_name_takes_it_away() {
        JsonNode named = patch("{\"full_name\":\" Ada Lovelace \"}").json();
        assertThat(named.path("username").asText()).isEqualTo("ada");
        assertThat(named.path("full_name").asText()).isEqualTo("Ada Lovelace");
        JsonNode renamed = patch("{\"username\":\"Countess\",\"unknown\":1}").json();
        assertThat(renamed.path("username").asText()).isEqualTo("Countess");
        assertThat(renamed.path("full_name").asText()).isEqualTo("Ada Lovelace");
        Reply unnamed = patch("{\"full_name\":null}");
        assertThat(unnamed.status()).isEqualTo(200);
        assertThat(unnamed.json().path("full_name").isNull()).isTrue();
        assertThat(patch("{}").json()).isEqualTo(unnamed.json());
    }

    @Test
    void a_change_that_cannot_be_is_refused() {
        server.signUp("bob", PASSWORD);
        assertProblem(patch("{\"username\":\"BOB\"}"), 409, "username_taken");
        assertInvalid(patch("{\"username\":\"a@b\",\"full_name\":7}"), "username", "full_name");
        assertProblem(patch("[]"), 400, "malformed");
    }

    @Test
    void a_key_changes_the_account_only_with_its_scope() {
        String reader = server.createKey(token, "[\"account:read\"]");
        Reply refused = server.client().sendJson("PATCH", ACCOUNT, "not json", bearer(reader));
        assertProblem(refused, 403, "insufficient_scope");
        assertThat(refused.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"account:write\"");
        String writer = server.createKey(token, "[\"account:write\"]");
        assertThat(server.client()
                        .sendJson("PATCH", ACCOUNT, "{}", bearer(writer))
                        .status())
                .isEqualTo(200);
        assertProblem(server.client().send("GET", SESSIONS, bearer(writer)), 403, "insufficient_scope");
    }

    @Test
    void sessions_are_listed_with_what_began_them() {
        server.signIn("ada", PASSWORD);
        Reply reply = server.client().send("GET", SESSIONS, bearer(token));
        assertThat(reply.status()).isEqualTo(200);
        JsonNode sessions = reply.json().path("sessions");
        assertThat(sessions.size()).isEqualTo(2);
        JsonNode current = sessions.path(1);
        assertThat(current.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "method",
                        "created_at",
                        "last_seen_at",
                        "expires_at",
                        "client_address",
                        "user_agent",
                        "current");
        assertThat(current.path("method").asText()).isEqualTo("password");
        assertThat(current.path("created_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(current.path("expires_at").asText()).isEqualTo("2026-01-01T12:00:00.000Z");
        assertThat(current.path("client_address").asText()).isEqualTo("127.0.0.1");
        assertThat(current.path("user_agent").asText()).startsWith("Java-http-client");
        assertThat(current.path("current").asBoolean()).isTrue();
        assertThat(sessions.path(0).path("current").asBoolean()).isFalse();
    }

    @Test
    void sessions_come_in_pages_as_every_list() {
        for (int i = 0; i < 2; i++) {
            server.memory().clock().advance(Duration.ofSeconds(1));
            server.signIn("ada", PASSWORD);
        }
        JsonNode all = sessions("");
        assertThat(all.path("sessions").size()).isEqualTo(3);
        assertThat(all.path("next_cursor").isNull()).isTrue();

        JsonNode first = sessions("?limit=2");
        assertThat(first.path("sessions").size()).isEqualTo(2);
        JsonNode second =
                sessions("?limit=2&cursor=" + first.path("next_cursor").asText());
        assertThat(second.path("sessions").size()).isEqualTo(1);
        assertThat(second.path("sessions").path(0))
                .isEqualTo(all.path("sessions").path(2));
        assertThat(second.path("next_cursor").isNull()).isTrue();

        for (String query : List.of("limit=0", "limit=201", "limit=1&limit=1", "cursor=nonsense")) {
            Reply refused = server.client().send("GET", SESSIONS + "?" + query, bearer(token));
            assertInvalid(refused, query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void a_client_that_does_not_say_what_it_is_is_null_in_the_list() {
        server.post("/v1/auth/login", "{\"username\":\"ada\",\"password\":\"" + PASSWORD + "\"}", "User-Agent", "");

        assertThat(sessions("").path("sessions").path(0).path("user_agent").isNull())
                .isTrue();
    }

    @Test
    void one_session_is_ended_by_its_id() {
        String other = server.signIn("ada", PASSWORD);
        String id = server.client()
                .send("GET", SESSIONS, bearer(other))
                .json()
                .path("sessions")
                .path(0)
                .path("id")
                .asText();
        assertThat(server.client()
                        .send("DELETE", SESSIONS + "/" + id, bearer(token))
                        .status())
                .isEqualTo(204);
        assertProblem(server.client().send("GET", ACCOUNT, bearer(other)), 401, "invalid_token");
        for (String unknown : List.of(id, new UUID(1, 1).toString(), "nonsense")) {
            assertProblem(server.client().send("DELETE", SESSIONS + "/" + unknown, bearer(token)), 404, "not_found");
        }
    }

    @Test
    void all_other_sessions_are_ended_at_once() {
        String other = server.signIn("ada", PASSWORD);
        assertThat(server.client()
                        .send("POST", SESSIONS + "/end-others", bearer(token))
                        .status())
                .isEqualTo(204);
        assertThat(server.client().send("GET", ACCOUNT, bearer(token)).status()).isEqualTo(200);
        assertProblem(server.client().send("GET", ACCOUNT, bearer(other)), 401, "invalid_token");
        String key = server.createKey(token, "[\"*\"]");
        assertProblem(server.client().send("POST", SESSIONS + "/end-others", bearer(key)), 403, "session_required");
    }

    private JsonNode sessions(String query) {
        return server.client().send("GET", SESSIONS + query, bearer(token)).json();
    }

    private Reply patch(String json) {
        return server.client().sendJson("PATCH", ACCOUNT, json, bearer(token));
    }
}
