package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 3: keys of organisations and projects. */
class OrganizationKeysTest {
    private final Tenant tenant = new Tenant();
    private final String keys = tenant.path + "/api-keys";

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void making_a_key_is_201_as_the_reference_page_has_it() {
        Reply reply = tenant.post(
                keys,
                tenant.admin,
                "{\"name\":\" ci \",\"scopes\":[\"b:x\",\"a\"],\"expires_at\":\"2026-02-01T01:00:00+01:00\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        JsonNode key = reply.json().path("api_key");
        String raw = reply.json().path("plaintext_api_key").asText();
        assertThat(raw).matches("capy_live_[0-9A-Za-z]{49}");
        assertThat(reply.body())
                .isEqualTo("{\"api_key\":{\"created_at\":\"2026-01-01T00:00:00.000Z\",\"created_by_user_id\":\""
                        + tenant.adminId + "\",\"device_name\":null,\"expires_at\":\"2026-02-01T00:00:00.000Z\","
                        + "\"id\":\"" + key.path("id").asText() + "\",\"is_active\":true,\"key_prefix\":\""
                        + raw.substring(0, 18) + "\",\"last_used_at\":null,\"name\":\"ci\",\"organization_id\":\""
                        + tenant.id + "\",\"project_id\":null,\"revoked_at\":null,\"scopes\":[\"b:x\",\"a\"],"
                        + "\"source\":\"dashboard\"},\"plaintext_api_key\":\"" + raw + "\"}");
        assertThat(key.path("id").asText()).matches("[0-9a-f-]{14}7[0-9a-f-]{21}");
    }

    @Test
    void a_key_that_a_key_makes_says_so_and_without_scopes_has_none() {
        JsonNode made = tenant.post(keys, tenant.key(tenant.owner, "[\"*\"]"), "{\"name\":\"ci\"}")
                .json()
                .path("api_key");
        assertThat(made.path("source").asText()).isEqualTo("api");
        assertThat(made.path("scopes").toString()).isEqualTo("[]");
        assertThat(made.path("expires_at").isNull()).isTrue();
        assertThat(made.path("created_by_user_id").asText()).isEqualTo(tenant.ownerId);
    }

    @Test
    void a_key_of_a_project_is_made_by_naming_it_and_by_its_own_key() {
        Reply named = tenant.post(
                keys,
                tenant.member,
                "{\"name\":\"ci\",\"project_id\":\"" + tenant.project.toUpperCase(Locale.ROOT) + "\"}");
        assertThat(named.status()).isEqualTo(201);
        assertThat(named.json().path("api_key").path("project_id").asText()).isEqualTo(tenant.project);
        String key = tenant.projectKey(tenant.member, "[\"api_keys:write\"]");
        JsonNode own = tenant.post(keys, key, "{\"name\":\"ci\"}").json().path("api_key");
        assertThat(own.path("project_id").asText()).isEqualTo(tenant.project);
        assertThat(own.path("organization_id").asText()).isEqualTo(tenant.id);
    }

    @Test
    void a_project_of_another_organisation_or_none_is_404_alike() {
        String second = tenant.post(tenant.path + "/projects", tenant.owner, "{\"name\":\"Second\"}")
                .json()
                .path("id")
                .asText();
        String projectKey = tenant.projectKey(tenant.owner, "[\"*\"]");
        Reply unknown = in(tenant.owner, Tenant.UNKNOWN);
        assertRefused(unknown, 404, "not_found");
        assertThat(in(tenant.owner, tenant.foreignProject).body()).isEqualTo(unknown.body());
        assertThat(in(projectKey, second).body()).isEqualTo(unknown.body());
        assertInvalid(in(tenant.owner, "nonsense"), "project_id");
    }

    @Test
    void nobody_makes_a_key_with_more_rights_than_they_have() {
        assertRefused(tenant.post(keys, tenant.member, "{\"name\":\"ci\"}"), 403, "forbidden");
        String writer = tenant.key(tenant.owner, "[\"api_keys:write\",\"mine:x\"]");
        assertLacks(
                tenant.post(keys, writer, "{\"name\":\"ci\",\"scopes\":[\"organizations:read\"]}"),
                "organizations:read");
        assertLacks(tenant.post(keys, writer, "{\"name\":\"ci\",\"scopes\":[\"*\"]}"), "*");
        assertThat(tenant.post(keys, writer, "{\"name\":\"ci\",\"scopes\":[\"others:y\"]}")
                        .status())
                .isEqualTo(201);
        assertLacks(tenant.post(keys, tenant.key(tenant.owner, "[\"api_keys:read\"]"), "not json"), "api_keys:write");
    }

    @Test
    void no_key_outlives_the_one_that_makes_it() {
        String shortLived = tenant.post(
                        keys,
                        tenant.owner,
                        "{\"name\":\"ci\",\"scopes\":[\"*\"],\"expires_at\":\"2026-01-02T00:00:00Z\"}")
                .json()
                .path("plaintext_api_key")
                .asText();
        assertThat(tenant.post(keys, shortLived, "{\"name\":\"ci\"}")
                        .json()
                        .path("api_key")
                        .path("expires_at")
                        .asText())
                .isEqualTo("2026-01-02T00:00:00.000Z");
        assertRefused(
                tenant.post(keys, shortLived, "{\"name\":\"ci\",\"expires_at\":\"2026-01-03T00:00:00Z\"}"),
                403,
                "forbidden");
    }

    @Test
    void what_is_wrong_with_a_key_is_400_and_named() {
        assertInvalid(tenant.post(keys, tenant.owner, "{}"), "name");
        assertInvalid(tenant.post(keys, tenant.owner, "{\"name\":null}"), "name");
        assertInvalid(tenant.post(keys, tenant.owner, "{\"name\":\" \\u200b \"}"), "name");
        assertInvalid(tenant.post(keys, tenant.owner, "{\"name\":\"" + "x".repeat(101) + "\"}"), "name");
        for (String scopes : List.of("\"a\"", "[1]", "[\"A\"]", "[\"a\",\"a\"]", "{}", "[null]")) {
            assertInvalid(tenant.post(keys, tenant.owner, "{\"name\":\"a\",\"scopes\":" + scopes + "}"), "scopes");
        }
        for (String expiry : List.of("\"tomorrow\"", "1", "\"2026-01-01T00:00:00Z\"", "\"2026-01-02\"")) {
            assertInvalid(
                    tenant.post(keys, tenant.owner, "{\"name\":\"a\",\"expires_at\":" + expiry + "}"), "expires_at");
        }
    }

    @Test
    void ten_thousand_scopes_are_too_many_and_no_fault() {
        String scopes = IntStream.range(0, 10_000).mapToObj(i -> "\"a\"").collect(Collectors.joining(",", "[", "]"));
        assertInvalid(tenant.post(keys, tenant.owner, "{\"name\":\"a\",\"scopes\":" + scopes + "}"), "scopes");
    }

    @Test
    void revoking_is_the_same_every_time_and_the_key_stops_and_stays_listed() {
        Reply made = tenant.post(keys, tenant.owner, "{\"name\":\"ci\"}");
        String path = keys + "/" + made.json().path("api_key").path("id").asText();
        Reply revoked = tenant.send("DELETE", path, tenant.admin);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body()).isEqualTo("{\"revoked\":true}");
        tenant.server.memory().clock().advance(Duration.ofMinutes(1));
        assertThat(tenant.send("DELETE", path, tenant.owner).body()).isEqualTo("{\"revoked\":true}");
        JsonNode listed = tenant.get(keys, tenant.owner).json().path("api_keys").path(0);
        assertThat(listed.path("revoked_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(listed.path("is_active").asBoolean(true)).isFalse();
        assertRefused(tenant.get("/v1/me", made.json().path("plaintext_api_key").asText()), 401, "invalid_token");
    }

    @Test
    void a_member_revokes_only_what_they_made() {
        String others = keyId(tenant.post(keys, tenant.owner, "{\"name\":\"ci\"}"));
        String own =
                keyId(tenant.post(keys, tenant.member, "{\"name\":\"ci\",\"project_id\":\"" + tenant.project + "\"}"));
        assertRefused(tenant.send("DELETE", keys + "/" + others, tenant.member), 403, "forbidden");
        assertThat(tenant.send("DELETE", keys + "/" + own, tenant.member).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_of_another_organisation_no_key_and_no_id_are_404_alike() {
        String foreign = keyId(
                tenant.post("/v1/organizations/" + tenant.foreign + "/api-keys", tenant.outsider, "{\"name\":\"ci\"}"));
        String projects = keyId(tenant.post(keys, tenant.owner, "{\"name\":\"ci\"}"));
        Reply unknown = tenant.send("DELETE", keys + "/" + Tenant.UNKNOWN, tenant.member);
        assertRefused(unknown, 404, "not_found");
        for (String id : List.of(foreign, "nonsense", "a%2Fb", projects + "0")) {
            assertThat(tenant.send("DELETE", keys + "/" + id, tenant.owner).body())
                    .isEqualTo(unknown.body());
        }
        String projectKey = tenant.projectKey(tenant.owner, "[\"*\"]");
        assertThat(tenant.send("DELETE", keys + "/" + projects, projectKey).body())
                .isEqualTo(unknown.body());
    }

    private Reply in(String token, String project) {
        return tenant.post(keys, token, "{\"name\":\"ci\",\"project_id\":\"" + project + "\"}");
    }

    private static String keyId(Reply made) {
        return made.json().path("api_key").path("id").asText();
    }
}
