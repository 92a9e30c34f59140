package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 3: projects. */
class ProjectsTest {
    private final Tenant tenant = new Tenant();
    private final String projects = tenant.path + "/projects";
    private final String project = projects + "/" + tenant.project;

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void the_first_one_is_there_from_the_beginning() {
        Reply reply = tenant.get(projects, tenant.member);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"projects\":[{\"id\":\"" + tenant.project
                        + "\",\"name\":\"Default\",\"organization_id\":\"" + tenant.id
                        + "\",\"created_at\":\"2026-01-01T00:00:00.000Z\"}],\"next_cursor\":null}");
        assertLacks(tenant.get(projects, tenant.key(tenant.owner, "[]")), "organizations:read");
    }

    @Test
    void adding_one_is_201_and_it_is_listed_first() {
        Reply made = tenant.post(projects, tenant.admin, "{\"name\":\" Web \"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().fieldNames())
                .toIterable()
                .containsExactly("id", "name", "organization_id", "created_at");
        assertThat(made.json().path("name").asText()).isEqualTo("Web");
        JsonNode page = tenant.get(projects + "?limit=1", tenant.owner).json();
        assertThat(page.path("projects").path(0)).isEqualTo(made.json());
        String next = projects + "?limit=1&cursor=" + page.path("next_cursor").asText();
        assertThat(tenant.get(next, tenant.owner).json().findValuesAsText("name"))
                .containsExactly("Default");
        assertInvalid(tenant.post(projects, tenant.owner, "{\"name\":\"\"}"), "name");
    }

    @Test
    void naming_one_anew_is_200_and_the_project() {
        Reply renamed = tenant.send("PATCH", project, tenant.admin, "{\"name\":\"Web\"}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.json())
                .isEqualTo(tenant.get(projects, tenant.owner)
                        .json()
                        .path("projects")
                        .path(0));
        assertThat(renamed.json().path("name").asText()).isEqualTo("Web");
        assertInvalid(tenant.send("PATCH", project, tenant.owner, "{}"), "name");
    }

    @Test
    void deleting_one_stops_its_keys_which_stay_listed() {
        String key = tenant.projectKey(tenant.owner, "[]");
        assertThat(tenant.send("DELETE", project, tenant.admin).status()).isEqualTo(204);
        assertRefused(tenant.get("/v1/me", key), 401, "invalid_token");
        assertRefused(tenant.send("DELETE", project, tenant.admin), 404, "not_found");
        assertThat(tenant.get(tenant.path + "/api-keys", tenant.owner).json().findValuesAsText("project_id"))
                .containsExactly(tenant.project);
        assertThat(tenant.get(projects, tenant.owner).json().path("projects")).isEmpty();
    }

    @Test
    void members_and_keys_of_a_project_change_none() {
        String key = tenant.projectKey(tenant.owner, "[\"*\"]");
        for (String token : new String[] {tenant.member, key}) {
            assertRefused(tenant.post(projects, token, "not json"), 403, "forbidden");
            assertRefused(tenant.send("PATCH", project, token, "not json"), 403, "forbidden");
            assertRefused(tenant.send("DELETE", project, token), 403, "forbidden");
        }
    }

    @Test
    void the_key_of_a_project_sees_that_one_alone() {
        String second = tenant.post(projects, tenant.owner, "{\"name\":\"Second\"}")
                .json()
                .path("id")
                .asText();
        String key = tenant.projectKey(tenant.owner, "[\"*\"]");
        assertThat(tenant.get(projects, key).json().findValuesAsText("id")).containsExactly(tenant.project);
        assertThat(tenant.get(tenant.path, key).status()).isEqualTo(200);
        assertRefused(tenant.send("DELETE", projects + "/" + second, key), 404, "not_found");
    }
}
