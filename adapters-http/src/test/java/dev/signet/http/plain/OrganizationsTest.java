package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 3: organisations. */
class OrganizationsTest {
    private static final String PATH = "/v1/organizations";

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void making_one_is_201_and_the_object_that_the_viewer_sees() {
        Reply made = tenant.post(PATH, tenant.member, "{\"name\":\" Bob & Co \"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        () -> tenant.viewer(tenant.member).path("organization").fieldNames());
        assertThat(made.json().path("name").asText()).isEqualTo("Bob & Co");
        assertThat(made.json().path("slug").asText()).matches("bob-co-[a-z0-9]{5}");
        Reply shown = tenant.get(PATH + "/" + made.json().path("id").asText(), tenant.member);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json()).isEqualTo(made.json());
    }

    @Test
    void a_slug_is_taken_once() {
        Reply made = tenant.post(PATH, tenant.member, "{\"name\":\"B\",\"slug\":\"bob-and-co\"}");
        assertThat(made.json().path("slug").asText()).isEqualTo("bob-and-co");
        assertRefused(
                tenant.post(PATH, tenant.outsider, "{\"name\":\"B\",\"slug\":\"bob-and-co\"}"), 409, "slug_taken");
        assertRefused(tenant.send("PATCH", tenant.path, tenant.owner, "{\"slug\":\"bob-and-co\"}"), 409, "slug_taken");
    }

    @Test
    void one_is_made_by_a_person_or_a_key_of_theirs_with_the_scope() {
        assertRefused(tenant.post(PATH, tenant.key(tenant.owner, "[\"*\"]"), "not json"), 403, "owner_required");
        assertLacks(
                tenant.post(PATH, tenant.server.createKey(tenant.owner, "[\"organizations:read\"]"), "not json"),
                "organizations:write");
        String own = tenant.server.createKey(tenant.owner, "[\"organizations:write\"]");
        assertThat(tenant.post(PATH, own, "{\"name\":\"Mine\"}").status()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_with_one_is_400_and_named() {
        assertInvalid(tenant.post(PATH, tenant.owner, "{\"slug\":\"abc\"}"), "name");
        assertInvalid(tenant.post(PATH, tenant.owner, "{\"name\":\"   \"}"), "name");
        for (String slug : List.of("ab", "A-b-c", "a_bc", " abc", "x".repeat(49))) {
            String body = "{\"name\":\"A\",\"slug\":\"" + slug + "\"}";
            assertInvalid(tenant.post(PATH, tenant.owner, body), "slug");
            assertInvalid(tenant.send("PATCH", tenant.path, tenant.owner, body), "slug");
        }
        assertInvalid(tenant.send("PATCH", tenant.path, tenant.owner, "{\"name\":7}"), "name");
    }

    @Test
    void a_person_lists_theirs_newest_first_and_the_key_of_one_that_one() {
        Reply reply = tenant.get(PATH, tenant.owner);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("organizations", "next_cursor");
        assertThat(reply.json().path("next_cursor").isNull()).isTrue();
        JsonNode personal = tenant.viewer(tenant.owner).path("organization");
        assertThat(reply.json().findValuesAsText("id"))
                .containsExactly(tenant.id, personal.path("id").asText());
        assertThat(reply.json().path("organizations").path(1)).isEqualTo(personal);
        String key = tenant.key(tenant.owner, "[\"organizations:read\"]");
        assertThat(tenant.get(PATH, key).json().findValuesAsText("id")).containsExactly(tenant.id);
        assertLacks(tenant.get(PATH, tenant.key(tenant.owner, "[]")), "organizations:read");
    }

    @Test
    void pages_are_walked_to_the_end() {
        JsonNode first = tenant.get(PATH + "?limit=1", tenant.owner).json();
        assertThat(first.findValuesAsText("id")).containsExactly(tenant.id);
        String cursor = first.path("next_cursor").asText();
        tenant.send("DELETE", tenant.path, tenant.owner);
        JsonNode second =
                tenant.get(PATH + "?limit=1&cursor=" + cursor, tenant.owner).json();
        assertThat(second.findValuesAsText("id")).hasSize(1).doesNotContain(tenant.id);
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertInvalid(tenant.get(PATH + "?cursor=" + cursor, tenant.member), "cursor");
        assertInvalid(tenant.get(PATH + "?limit=201", tenant.owner), "limit");
    }

    @Test
    void what_is_absent_from_a_change_stays() {
        Reply named = tenant.send("PATCH", tenant.path, tenant.admin, "{\"name\":\"Acme Ltd\",\"unknown\":1}");
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.json().path("name").asText()).isEqualTo("Acme Ltd");
        assertThat(named.json().path("slug").asText()).startsWith("acme-");
        Reply slugged = tenant.send("PATCH", tenant.path, tenant.owner, "{\"slug\":\"acme-ltd\",\"name\":null}");
        assertThat(slugged.json().path("name").asText()).isEqualTo("Acme Ltd");
        assertThat(slugged.json().path("slug").asText()).isEqualTo("acme-ltd");
        assertThat(tenant.send("PATCH", tenant.path, tenant.owner, "{}").json()).isEqualTo(slugged.json());
        assertThat(tenant.send("PATCH", tenant.path, tenant.owner).json()).isEqualTo(slugged.json());
        assertThat(tenant.get(tenant.path, tenant.member).json()).isEqualTo(slugged.json());
    }

    @Test
    void a_member_and_a_key_without_the_scope_change_nothing() {
        assertRefused(tenant.send("PATCH", tenant.path, tenant.member, "not json"), 403, "forbidden");
        assertLacks(
                tenant.send("PATCH", tenant.path, tenant.key(tenant.owner, "[\"organizations:read\"]"), "not json"),
                "organizations:write");
        assertRefused(
                tenant.send("PATCH", tenant.path, tenant.projectKey(tenant.owner, "[\"*\"]"), "not json"),
                403,
                "forbidden");
    }

    @Test
    void an_owner_deletes_it_its_keys_stop_and_its_slug_is_free() {
        String key = tenant.key(tenant.owner, "[\"*\"]");
        String slug = tenant.get(tenant.path, tenant.owner).json().path("slug").asText();
        assertRefused(tenant.send("DELETE", tenant.path, tenant.admin), 403, "forbidden");
        Reply deleted = tenant.send("DELETE", tenant.path, tenant.owner);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertRefused(tenant.get("/v1/me", key), 401, "invalid_token");
        assertRefused(tenant.send("DELETE", tenant.path, tenant.owner), 404, "not_found");
        assertThat(tenant.post(PATH, tenant.outsider, "{\"name\":\"A\",\"slug\":\"" + slug + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_personal_one_stays() {
        String personal =
                tenant.viewer(tenant.owner).path("organization").path("id").asText();
        assertRefused(tenant.send("DELETE", PATH + "/" + personal, tenant.owner), 409, "personal_organization");
    }
}
