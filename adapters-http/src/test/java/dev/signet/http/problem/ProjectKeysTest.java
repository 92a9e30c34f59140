package dev.signet.http.problem;

import static dev.signet.http.problem.Problems.assertInvalid;
import static dev.signet.http.problem.Problems.assertMalformed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 4: what is answered when all is well. */
class ProjectKeysTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final Acme acme = new Acme();

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void making_a_key_is_201_as_the_reference_page_has_it() {
        Reply reply = acme.make(
                acme.member,
                "{\"$schema\":\"/api/v1/schemas/CreateAPIKeyInputBody.json\",\"name\":\" ci \","
                        + "\"scopes\":[\"b:x\",\"a\"],\"expires_at\":\"2026-02-01T01:00:00+01:00\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.header("Link")).hasValue("</api/v1/schemas/CreateAPIKeyOutputBody.json>; rel=\"describedBy\"");
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        String raw = reply.json().path("key").asText();
        assertThat(raw).matches("capy_live_[0-9A-Za-z]{49}");
        assertThat(reply.body())
                .isEqualTo("{\"$schema\":\"/api/v1/schemas/CreateAPIKeyOutputBody.json\","
                        + "\"created_at\":\"2026-01-01T00:00:00.000Z\",\"created_by\":\"" + acme.memberId
                        + "\",\"expires_at\":\"2026-02-01T00:00:00.000Z\",\"is_active\":true,\"key\":\"" + raw
                        + "\",\"key_id\":\"" + reply.json().path("key_id").asText() + "\",\"key_prefix\":\""
                        + raw.substring(0, 18) + "\",\"name\":\"ci\",\"project_id\":\"" + acme.project
                        + "\",\"scopes\":[\"b:x\",\"a\"],\"tenant_id\":\"" + acme.id + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":null,\"scopes\":null,\"expires_at\":null,\"is_admin_managed\":null,\"$schema\":null}",
                "{\"is_admin_managed\":false,\"scopes\":[]}"
            })
    void nothing_has_to_be_said_about_a_key(String body) {
        assertUnspecified(acme.make(acme.member, body));
    }

    @Test
    void a_body_may_be_absent() {
        assertUnspecified(acme.send("POST", acme.keys, acme.member));
        assertUnspecified(acme.raw("Content-Type: application/json\r\n", ""));
    }

    @Test
    void ids_are_read_in_any_case_and_written_in_lower_case() {
        Reply made = acme.post(Acme.keysOf(acme.project.toUpperCase(Locale.ROOT)), acme.owner, "{}");
        assertThat(made.json().path("project_id").asText()).isEqualTo(acme.project);
        String key = made.json().path("key_id").asText();
        assertThat(acme.delete(acme.keys + "/" + key.toUpperCase(Locale.ROOT), acme.owner)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_key_works_at_once_and_says_where_it_belongs() {
        String raw = acme.make(acme.owner, "{\"scopes\":[\"api_keys:read\"]}")
                .json()
                .path("key")
                .asText();
        JsonNode listed = acme.server
                .client()
                .send("GET", acme.organization + "/api-keys", "x-api-key", raw)
                .json()
                .path("api_keys")
                .path(0);
        assertThat(listed.path("project_id").asText()).isEqualTo(acme.project);
        assertThat(listed.path("source").asText()).isEqualTo("dashboard");
    }

    @Test
    void keys_are_listed_newest_first_without_the_keys_themselves() {
        String used =
                acme.make(acme.owner, "{\"name\":\"used\"}").json().path("key").asText();
        String expires = "{\"name\":\"expired\",\"expires_at\":\"2026-01-01T01:00:00Z\",\"scopes\":[\"a\"]}";
        acme.make(acme.member, expires);
        acme.delete(acme.made(acme.root, "{\"name\":\"revoked\",\"is_admin_managed\":true}"), acme.root);
        acme.server.client().send("GET", "/v1/me", "x-api-key", used);
        acme.server.memory().signet().activity().flush();
        acme.server.memory().clock().advance(Duration.ofHours(1));

        Reply reply = acme.get(acme.keys, acme.member);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Link")).hasValue("</api/v1/schemas/APIKey.json>; rel=\"describedBy\"");
        assertThat(reply.body()).doesNotContain(used);
        JsonNode keys = reply.json();
        assertThat(keys.findValuesAsText("name")).containsExactly("revoked", "expired", "used");
        assertThat(keys.findValuesAsText("is_active")).containsExactly("false", "false", "true");
        assertThat(keys.findValuesAsText("is_admin_managed")).containsExactly("true", "false", "false");
        assertThat(keys.path(1).toString())
                .isEqualTo("{\"created_at\":\"2026-01-01T00:00:00.000Z\",\"created_by\":\"" + acme.memberId
                        + "\",\"expires_at\":\"2026-01-01T01:00:00.000Z\",\"is_active\":false,"
                        + "\"is_admin_managed\":false,\"key_id\":\""
                        + keys.path(1).path("key_id").asText()
                        + "\",\"key_prefix\":\""
                        + keys.path(1).path("key_prefix").asText()
                        + "\",\"last_used_at\":null,\"name\":\"expired\",\"project_id\":\"" + acme.project
                        + "\",\"scopes\":[\"a\"],\"tenant_id\":\"" + acme.id + "\"}");
        assertThat(keys.path(2).path("last_used_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(used).startsWith(keys.path(2).path("key_prefix").asText());
    }

    @Test
    void a_project_without_keys_has_an_empty_list_and_one_does_not_show_those_of_another() {
        acme.make(acme.owner, "{}");
        Reply reply = acme.get(Acme.keysOf(acme.anotherProject()), acme.owner);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("[]");
    }

    @Test
    void pages_are_walked_by_the_links_to_the_next() {
        for (int i = 0; i < 5; i++) {
            acme.make(acme.owner, "{\"name\":\"key " + i + "\"}");
        }
        List<String> names = new ArrayList<>();
        int pages = 0;
        for (String next = acme.keys + "?limit=2"; !next.isEmpty(); pages++) {
            Reply page = acme.get(next, acme.owner);
            names.addAll(page.json().findValuesAsText("name"));
            Matcher link = NEXT.matcher(page.header("Link").orElseThrow());
            next = link.find() ? link.group(1) : "";
        }
        assertThat(pages).isEqualTo(3);
        assertThat(names).containsExactly("key 4", "key 3", "key 2", "key 1", "key 0");
    }

    @Test
    void any_other_page_is_422_and_the_error_names_the_parameter() {
        for (String limit : List.of("0", "201", "x", "-1", "", "1e1")) {
            assertInvalid(acme.get(acme.keys + "?limit=" + limit, acme.owner), "query.limit \"" + limit + "\"");
        }
        assertInvalid(acme.get(acme.keys + "?cursor=x&limit=0", acme.owner), "query.limit \"0\"", "query.cursor \"x\"");
        assertInvalid(acme.get(acme.keys + "?limit=1&limit=1", acme.owner), "query.limit null");
        assertMalformed(acme.get(acme.keys + "?limit=%ff", acme.owner), "query");
        assertThat(acme.get(acme.keys + "?limit=200&unknown=1", acme.owner).status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_of_another_list_is_422() {
        acme.make(acme.owner, "{}");
        acme.make(acme.owner, "{}");
        Matcher next = NEXT.matcher(
                acme.get(acme.keys + "?limit=1", acme.owner).header("Link").orElseThrow());
        assertThat(next.find()).isTrue();
        String query = next.group(1).substring(next.group(1).indexOf('?'));
        assertThat(acme.get(acme.keys + query, acme.owner).json()).hasSize(1);
        String cursor = query.substring(query.indexOf("cursor=") + 7);
        assertInvalid(
                acme.get(Acme.keysOf(acme.anotherProject()) + query, acme.owner), "query.cursor \"" + cursor + "\"");
        assertThat(acme.server
                        .client()
                        .send("GET", acme.organization + "/api-keys" + query, "Authorization", "Bearer " + acme.owner)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void revoking_is_the_same_every_time_and_the_key_stops() {
        Reply made = acme.make(acme.owner, "{}");
        String path = acme.keys + "/" + made.json().path("key_id").asText();
        for (int i = 0; i < 2; i++) {
            Reply revoked = acme.delete(path, acme.owner);
            assertThat(revoked.status()).isEqualTo(200);
            assertThat(revoked.body())
                    .isEqualTo("{\"$schema\":\"/api/v1/schemas/RevokeAPIKeyOutputBody.json\",\"success\":true}");
            assertThat(revoked.header("Link"))
                    .hasValue("</api/v1/schemas/RevokeAPIKeyOutputBody.json>; rel=\"describedBy\"");
        }
        assertThat(acme.server
                        .client()
                        .send(
                                "GET",
                                "/v1/me",
                                "x-api-key",
                                made.json().path("key").asText())
                        .status())
                .isEqualTo(401);
    }

    private static void assertUnspecified(Reply made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("name").asText()).isEqualTo("API key");
        assertThat(made.json().path("scopes").toString()).isEqualTo("[]");
        assertThat(made.json().path("expires_at").isNull()).isTrue();
    }
}
