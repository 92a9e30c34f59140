package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 3: the list of an organisation's keys, and its pages. */
class OrganizationKeyListTest {
    private final Tenant tenant = new Tenant();
    private final String keys = tenant.path + "/api-keys";

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void keys_are_listed_newest_first_without_the_keys_themselves() {
        String first = tenant.key(tenant.owner, "[]");
        tenant.projectKey(tenant.member, "[\"a\"]");
        tenant.server.createKey(tenant.owner, "[]");
        tenant.viewer(first);
        tenant.server.memory().signet().activity().flush();
        Reply reply = tenant.get(keys, tenant.member);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("api_keys", "next_cursor");
        assertThat(reply.json().path("next_cursor").isNull()).isTrue();
        JsonNode listed = reply.json().path("api_keys");
        assertThat(listed.findValuesAsText("project_id")).containsExactly(tenant.project, "null");
        assertThat(listed.path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "created_at",
                        "created_by_user_id",
                        "device_name",
                        "expires_at",
                        "id",
                        "is_active",
                        "key_prefix",
                        "last_used_at",
                        "name",
                        "organization_id",
                        "project_id",
                        "revoked_at",
                        "scopes",
                        "source");
        assertThat(listed.path(0).path("last_used_at").isNull()).isTrue();
        assertThat(listed.path(1).path("last_used_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(reply.body()).doesNotContain(first);
    }

    @Test
    void the_key_of_a_project_lists_that_projects_keys_alone() {
        tenant.key(tenant.owner, "[]");
        String key = tenant.projectKey(tenant.owner, "[\"api_keys:read\"]");
        assertThat(tenant.get(keys, key).json().findValuesAsText("project_id")).containsExactly(tenant.project);
        assertLacks(tenant.get(keys + "?limit=0", tenant.projectKey(tenant.owner, "[]")), "api_keys:read");
    }

    @Test
    void the_keys_of_a_deleted_project_are_not_active() {
        tenant.key(tenant.owner, "[]");
        tenant.projectKey(tenant.owner, "[]");
        tenant.send("DELETE", tenant.path + "/projects/" + tenant.project, tenant.owner);
        assertThat(tenant.get(keys, tenant.owner).json().findValuesAsText("is_active"))
                .containsExactly("false", "true");
    }

    @Test
    void pages_are_walked_to_the_end() {
        for (int i = 0; i < 5; i++) {
            tenant.post(keys, tenant.owner, "{\"name\":\"key " + i + "\"}");
        }
        List<String> names = new ArrayList<>();
        JsonNode page = tenant.get(keys + "?limit=2", tenant.owner).json();
        int pages = 1;
        while (!page.path("next_cursor").isNull()) {
            names.addAll(page.findValuesAsText("name"));
            String cursor = page.path("next_cursor").asText();
            page = tenant.get(keys + "?limit=2&cursor=" + cursor, tenant.owner).json();
            pages++;
        }
        names.addAll(page.findValuesAsText("name"));
        assertThat(pages).isEqualTo(3);
        assertThat(names).containsExactly("key 4", "key 3", "key 2", "key 1", "key 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=-1", "cursor=x", "limit=1&limit=1", "cursor="})
    void any_other_page_is_400(String query) {
        assertInvalid(tenant.get(keys + "?" + query, tenant.owner), query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_cursor_of_another_list_is_400() {
        tenant.key(tenant.owner, "[]");
        tenant.key(tenant.owner, "[]");
        String cursor = tenant.get(keys + "?limit=1", tenant.owner)
                .json()
                .path("next_cursor")
                .asText();
        assertThat(tenant.get(keys + "?cursor=" + cursor, tenant.owner).status())
                .isEqualTo(200);
        assertInvalid(
                tenant.get("/v1/organizations/" + tenant.foreign + "/api-keys?cursor=" + cursor, tenant.outsider),
                "cursor");
        assertInvalid(tenant.get(tenant.path + "/projects?cursor=" + cursor, tenant.owner), "cursor");
        assertInvalid(tenant.get(keys + "?cursor=" + cursor, tenant.projectKey(tenant.owner, "[\"*\"]")), "cursor");
    }
}
