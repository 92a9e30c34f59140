package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5: making, listing and revoking the keys of a project. */
class ApiKeysTest {
    private static final String[] FIELDS = {
        "id",
        "prefix",
        "name",
        "full_key",
        "scopes",
        "last_used_at",
        "expires_at",
        "is_active",
        "created_at",
        "updated_at"
    };

    private final Tenant tenant = new Tenant();
    private final ProjectKeys keys = new ProjectKeys(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void making_a_key_is_201_as_the_reference_page_has_it() {
        Reply reply = keys.make(
                tenant.member, "{\"name\":\" ci \",\"expires_in_days\":30,\"scopes\":[\"b:x\",\"a\"],\"more\":1}");
        JsonNode key = assertData(reply, 201);
        String raw = key.path("full_key").textValue();
        assertThat(raw).matches("sk_[0-9A-Za-z]{49}");
        assertThat(key.path("id").textValue()).matches("[0-9a-f-]{14}7[0-9a-f-]{21}");
        assertThat(reply.body())
                .isEqualTo("{\"success\":true,\"data\":{\"id\":\""
                        + key.path("id").textValue() + "\",\"prefix\":\"" + raw.substring(0, 11)
                        + "\",\"name\":\"ci\",\"full_key\":\"" + raw + "\",\"scopes\":[\"b:x\",\"a\"],"
                        + "\"last_used_at\":null,\"expires_at\":\"2026-01-31T00:00:00.000Z\",\"is_active\":true,"
                        + "\"created_at\":\"2026-01-01T00:00:00.000Z\",\"updated_at\":\"2026-01-01T00:00:00.000Z\"},"
                        + "\"error\":null}");
    }

    @Test
    void the_request_of_the_reference_page_makes_a_key_for_ever_without_scopes() {
        JsonNode key = assertData(
                keys.make(tenant.owner, "{\"name\":\"test\",\"expires_in_days\":null,\"scopes\":null}"), 201);
        assertThat(key.path("expires_at").isNull()).isTrue();
        assertThat(key.path("scopes").toString()).isEqualTo("[]");
        assertThat(assertData(keys.make(tenant.owner, "{\"name\":\"test\"}"), 201)
                        .path("expires_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_key_lives_one_day_to_ten_years() {
        assertThat(expiry(1)).isEqualTo("2026-01-02T00:00:00.000Z");
        assertThat(expiry(3650)).isEqualTo("2035-12-30T00:00:00.000Z");
        String raw = assertData(keys.make(tenant.owner, "{\"name\":\"a\",\"expires_in_days\":1}"), 201)
                .path("full_key")
                .textValue();
        tenant.server.memory().clock().advance(Duration.ofDays(1).minusMillis(1));
        assertThat(tenant.get("/v1/me", raw).status()).isEqualTo(200);
        tenant.server.memory().clock().advance(Duration.ofMillis(1));
        assertThat(tenant.get("/v1/me", raw).status()).isEqualTo(401);
    }

    @Test
    void keys_are_listed_newest_first_without_the_keys_themselves() {
        JsonNode first = keys.made(tenant.owner, "[\"a\"]");
        JsonNode second = keys.made(tenant.member, "[]");
        tenant.key(tenant.owner, "[]");
        String raw = first.path("full_key").textValue();
        tenant.viewer(raw);
        tenant.server.memory().signet().activity().flush();
        Reply reply = keys.list(tenant.member);
        JsonNode data = assertData(reply, 200);
        assertThat(data.fieldNames()).toIterable().containsExactly("items", "pagination");
        assertThat(data.path("pagination").toString()).isEqualTo("{\"page\":1,\"limit\":10,\"total\":2,\"pages\":1}");
        assertThat(data.path("items").findValuesAsText("id"))
                .containsExactly(second.path("id").textValue(), first.path("id").textValue());
        for (JsonNode item : data.path("items")) {
            assertThat(item.fieldNames()).toIterable().containsExactly(FIELDS);
            assertThat(item.path("full_key").isNull()).isTrue();
        }
        assertThat(data.path("items").path(0).path("last_used_at").isNull()).isTrue();
        assertThat(data.path("items").path(1).path("last_used_at").textValue()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(reply.body()).doesNotContain(raw);
    }

    @Test
    void pages_are_numbered_and_beyond_the_last_there_is_nothing() {
        ProjectKeys empty = new ProjectKeys(tenant, project("Empty"));
        assertPagination(empty.list(tenant.owner), 0, "{\"page\":1,\"limit\":10,\"total\":0,\"pages\":0}");
        for (int i = 0; i < 11; i++) {
            empty.make(tenant.owner, "{\"name\":\"key " + i + "\"}");
        }
        assertPagination(empty.list(tenant.owner), 10, "{\"page\":1,\"limit\":10,\"total\":11,\"pages\":2}");
        List<String> names = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode data = assertData(empty.list(tenant.owner, "?limit=5&page=" + page), 200);
            names.addAll(data.path("items").findValuesAsText("name"));
        }
        assertThat(names).hasSize(11).startsWith("key 10", "key 9").endsWith("key 0");
        assertPagination(
                empty.list(tenant.owner, "?page=4&limit=5"), 0, "{\"page\":4,\"limit\":5,\"total\":11,\"pages\":3}");
        assertPagination(
                empty.list(tenant.owner, "?page=999999999&limit=100"),
                0,
                "{\"page\":999999999,\"limit\":100,\"total\":11,\"pages\":1}");
        assertPagination(
                empty.list(tenant.owner, "?limit=11&other=1"),
                11,
                "{\"page\":1,\"limit\":11,\"total\":11,\"pages\":1}");
    }

    @Test
    void a_revoked_key_stops_stays_listed_and_says_the_same_every_time() {
        JsonNode made = keys.made(tenant.member, "[]");
        String id = made.path("id").textValue();
        tenant.server.memory().clock().advance(Duration.ofMinutes(1));
        Reply revoked = keys.revoke(tenant.member, id.toUpperCase(Locale.ROOT));
        assertData(revoked, 200);
        assertThat(revoked.body())
                .isEqualTo("{\"success\":true,\"data\":{\"id\":\"" + id + "\",\"is_active\":false,"
                        + "\"deactivated_at\":\"2026-01-01T00:01:00.000Z\"},\"error\":null}");
        tenant.server.memory().clock().advance(Duration.ofMinutes(1));
        assertThat(keys.revoke(tenant.owner, id).body()).isEqualTo(revoked.body());
        JsonNode listed = assertData(keys.list(tenant.owner), 200).path("items").path(0);
        assertThat(listed.path("is_active").booleanValue()).isFalse();
        assertThat(listed.path("created_at").textValue()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(listed.path("updated_at").textValue()).isEqualTo("2026-01-01T00:01:00.000Z");
        assertError(tenant.get("/auth/users/me", made.path("full_key").textValue()), 401, "invalid_token");
    }

    @Test
    void all_of_it_is_there_without_the_trailing_slash_too() {
        String[] headers = {"Authorization", "Bearer " + tenant.owner, "x-project-id", tenant.project};
        Reply made = tenant.server.client().sendJson("POST", "/auth/api-keys", "{\"name\":\"a\"}", headers);
        String id = assertData(made, 201).path("id").textValue();
        assertThat(tenant.server
                        .client()
                        .send("GET", "/auth/api-keys?limit=1", headers)
                        .body())
                .isEqualTo(keys.list(tenant.owner, "?limit=1").body());
        assertThat(keys.send("DELETE", ProjectKeys.PATH + id + "/", tenant.owner)
                        .body())
                .isEqualTo(keys.revoke(tenant.owner, id).body());
    }

    @Test
    void a_list_may_be_asked_for_with_a_body_as_the_reference_page_does() {
        Reply reply = tenant.server
                .client()
                .sendJson("GET", "/auth/api-keys/", "{}", "x-project-id", tenant.project, "x-api-key", reader());
        assertData(reply, 200);
    }

    @Test
    void a_key_made_here_works_on_every_surface_that_takes_keys() {
        String raw = keys.raw(tenant.owner, "[\"*\"]");
        assertThat(tenant.viewer(raw).path("organization").path("id").asText()).isEqualTo(tenant.id);
        JsonNode listed = tenant.get(tenant.path + "/api-keys", raw)
                .json()
                .path("api_keys")
                .path(0);
        assertThat(listed.path("project_id").asText()).isEqualTo(tenant.project);
        assertThat(listed.path("key_prefix").asText()).isEqualTo(raw.substring(0, 11));
        assertThat(tenant.send(
                                "DELETE",
                                tenant.path + "/api-keys/" + listed.path("id").asText(),
                                raw)
                        .status())
                .isEqualTo(200);
        assertThat(tenant.get("/v1/me", raw).status()).isEqualTo(401);
    }

    @Test
    void keys_of_the_other_surfaces_work_here() {
        for (String key : List.of(
                tenant.key(tenant.owner, "[\"*\"]"),
                tenant.projectKey(tenant.owner, "[\"*\"]"),
                tenant.server.createKey(tenant.owner, "[\"*\"]"))) {
            JsonNode made = keys.made(key, "[\"a\"]");
            assertData(keys.list(key), 200);
            assertData(keys.revoke(key, made.path("id").textValue()), 200);
        }
        String others = tenant.get(tenant.path + "/api-keys", tenant.owner)
                .json()
                .path("api_keys")
                .path(3)
                .path("id")
                .asText();
        assertData(keys.revoke(tenant.owner, others), 200);
    }

    @Test
    void a_key_takes_the_place_of_a_session_by_either_header() {
        String key = reader();
        assertData(keys.list(key), 200);
        String[] headers = {"x-api-key", key, "x-project-id", tenant.project.toUpperCase(Locale.ROOT)};
        assertData(tenant.server.client().send("GET", ProjectKeys.PATH, headers), 200);
        Reply inTheAddress = tenant.server
                .client()
                .send("GET", ProjectKeys.PATH + "?x-api-key=" + key, "x-project-id", tenant.project);
        assertError(inTheAddress, 401, "unauthenticated");
    }

    private String reader() {
        return keys.raw(tenant.owner, "[\"api_keys:read\"]");
    }

    private String expiry(int days) {
        return assertData(keys.make(tenant.owner, "{\"name\":\"a\",\"expires_in_days\":" + days + "}"), 201)
                .path("expires_at")
                .textValue();
    }

    private String project(String name) {
        return tenant.post(tenant.path + "/projects", tenant.owner, "{\"name\":\"" + name + "\"}")
                .json()
                .path("id")
                .asText();
    }

    private static void assertPagination(Reply reply, int items, String pagination) {
        JsonNode data = assertData(reply, 200);
        assertThat(data.path("items")).hasSize(items);
        assertThat(data.path("pagination").toString()).isEqualTo(pagination);
    }
}
