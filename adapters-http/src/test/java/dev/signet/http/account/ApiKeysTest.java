package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertInvalid;
import static dev.signet.http.account.Problems.assertProblem;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6: api-keys. */
class ApiKeysTest {
    private static final String PATH = "/v1/auth/api-keys";

    private final TestServer server = new TestServer();
    private String token = "";

    @BeforeEach
    void signUp() {
        token = server.signUp("ada", "a long enough secret");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void making_a_key_is_201_and_shows_it_once() {
        Reply reply = server.post(
                PATH,
                "{\"name\":\" laptop \",\"scopes\":[\"b:x\",\"a\"],\"expires_at\":\"2026-02-01T01:00:00+01:00\"}",
                bearer(token));
        assertThat(reply.status()).isEqualTo(201);
        JsonNode key = reply.json();
        assertThat(key.fieldNames())
                .toIterable()
                .containsExactly("id", "raw_key", "prefix", "created_at", "name", "scopes", "expires_at");
        assertThat(key.path("id").asText()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(key.path("raw_key").asText())
                .matches("rst_[0-9A-Za-z]{49}")
                .startsWith(key.path("prefix").asText());
        assertThat(key.path("prefix").asText()).hasSize(12);
        assertThat(key.path("created_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(key.path("name").asText()).isEqualTo("laptop");
        assertThat(key.path("scopes").toString()).isEqualTo("[\"b:x\",\"a\"]");
        assertThat(key.path("expires_at").asText()).isEqualTo("2026-02-01T00:00:00.000Z");
    }

    @Test
    void without_scopes_and_expiry_a_key_is_its_owner_for_good() {
        JsonNode key = server.post(PATH, "{\"name\":\"laptop\",\"scopes\":null}", bearer(token))
                .json();
        assertThat(key.path("scopes").toString()).isEqualTo("[\"*\"]");
        assertThat(key.path("expires_at").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_key_is_422() {
        assertInvalid(
                server.post(PATH, "{\"name\":\" \",\"scopes\":[\"A\"],\"expires_at\":\"tomorrow\"}", bearer(token)),
                "name",
                "scopes",
                "expires_at");
        assertInvalid(server.post(PATH, "{\"scopes\":\"*\"}", bearer(token)), "name", "scopes");
        assertInvalid(
                server.post(PATH, "{\"name\":\"a\",\"expires_at\":\"2026-01-01T00:00:00Z\"}", bearer(token)),
                "expires_at");
    }

    @Test
    void keys_want_a_session() {
        String key = server.createKey(token, "[\"*\"]");
        assertProblem(server.post(PATH, "not json", bearer(key)), 403, "session_required");
        assertProblem(server.client().send("GET", PATH, "x-api-key", key), 403, "session_required");
        assertProblem(
                server.client().send("DELETE", PATH + "/" + new UUID(1, 1), bearer(key)), 403, "session_required");
        assertProblem(server.post(PATH, "not json"), 401, "unauthenticated");
        assertProblem(server.post(PATH, "not json", bearer("nonsense")), 401, "invalid_token");
    }

    @Test
    void keys_are_listed_newest_first_without_the_keys_themselves() {
        server.post(PATH, "{\"name\":\"first\"}", bearer(token));
        String raw = server.createKey(token, "[]");
        server.client().send("GET", "/v1/me/account", "x-api-key", raw);
        server.memory().signet().activity().flush();
        Reply reply = server.client().send("GET", PATH, bearer(token));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).doesNotContainKey("link");
        JsonNode keys = reply.json();
        assertThat(keys.isArray()).isTrue();
        assertThat(keys.findValuesAsText("name")).containsExactly("key", "first");
        assertThat(keys.path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "name", "prefix", "scopes", "created_at", "last_used_at", "expires_at", "is_active");
        assertThat(keys.path(0).path("last_used_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(keys.path(1).path("last_used_at").isNull()).isTrue();
        assertThat(keys.path(0).path("is_active").asBoolean()).isTrue();
        assertThat(reply.body()).doesNotContain(raw);
    }

    @Test
    void pages_are_linked_and_walked_to_the_end() {
        for (int i = 0; i < 5; i++) {
            server.post(PATH, "{\"name\":\"key " + i + "\"}", bearer(token));
        }
        List<String> names = new ArrayList<>();
        String next = PATH + "?limit=2";
        int pages = 0;
        while (!next.isEmpty()) {
            Reply page = server.client().send("GET", next, bearer(token));
            names.addAll(page.json().findValuesAsText("name"));
            next = page.header("Link")
                    .map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1"))
                    .orElse("");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(names).containsExactly("key 4", "key 3", "key 2", "key 1", "key 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "limit=1&limit=1", "cursor="})
    void any_other_page_is_422(String query) {
        assertInvalid(
                server.client().send("GET", PATH + "?" + query, bearer(token)), query.substring(0, query.indexOf('=')));
    }

    @Test
    void revoking_is_204_every_time_and_the_key_stays_listed() {
        JsonNode key = server.post(PATH, "{\"name\":\"laptop\"}", bearer(token)).json();
        String path = PATH + "/" + key.path("id").asText();
        assertThat(server.client().send("DELETE", path, bearer(token)).status()).isEqualTo(204);
        assertThat(server.client().send("DELETE", path, bearer(token)).status()).isEqualTo(204);
        assertProblem(
                server.client()
                        .send(
                                "GET",
                                "/v1/me/account",
                                "x-api-key",
                                key.path("raw_key").asText()),
                401,
                "invalid_token");
        JsonNode listed = server.client().send("GET", PATH, bearer(token)).json();
        assertThat(listed.path(0).path("is_active").asBoolean(true)).isFalse();
    }

    @Test
    void a_key_of_somebody_else_no_key_and_no_id_are_404_alike() {
        String other = server.signUp("bob", "a long enough secret");
        String id = server.post(PATH, "{\"name\":\"laptop\"}", bearer(other))
                .json()
                .path("id")
                .asText();
        Reply foreign = server.client().send("DELETE", PATH + "/" + id, bearer(token));
        assertProblem(foreign, 404, "not_found");
        for (String unknown : List.of(new UUID(1, 1).toString(), "nonsense", "a%2Fb", id + "0")) {
            assertThat(server.client()
                            .send("DELETE", PATH + "/" + unknown, bearer(token))
                            .body())
                    .isEqualTo(foreign.body());
        }
    }
}
