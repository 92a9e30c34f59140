package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5: {@code GET /auth/users/me}. */
class UserTest {
    private static final String ME = "/auth/users/me";

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void a_person_is_as_the_reference_page_has_them_with_the_projects_of_all_their_organisations() {
        tenant.server.memory().clock().advance(Duration.ofMinutes(1));
        tenant.server
                .client()
                .sendJson(
                        "PATCH",
                        "/v1/me/account",
                        "{\"full_name\":\"Bob B.\"}",
                        "Authorization",
                        "Bearer " + tenant.member);
        Reply reply = tenant.get(ME, tenant.member);
        JsonNode user = assertData(reply, 200);
        String personal = user.path("projects").path(1).path("id").textValue();
        assertThat(reply.body())
                .isEqualTo("{\"success\":true,\"data\":{\"id\":\"" + tenant.memberId
                        + "\",\"email\":\"bob@example.org\",\"full_name\":\"Bob B.\",\"is_active\":true,"
                        + "\"is_superuser\":false,\"is_verified\":true,\"projects\":[{\"id\":\"" + tenant.project
                        + "\",\"name\":\"Default\"},{\"id\":\"" + personal + "\",\"name\":\"Default\"}],"
                        + "\"created_at\":\"2026-01-01T00:00:00.000Z\",\"updated_at\":\"2026-01-01T00:01:00.000Z\","
                        + "\"billing\":{\"token_balance\":0,\"tokens_used\":0,\"subscription_tier\":null}},"
                        + "\"error\":null}");
        assertThat(personal).isNotEqualTo(tenant.project);
    }

    @Test
    void the_plan_is_what_the_operator_set() {
        tenant.send(
                "PUT",
                "/v1/users/" + tenant.memberId + "/billing",
                tenant.root,
                "{\"token_balance\":9007199254740993,\"tokens_used\":7,\"subscription_tier\":\"pro\"}");
        assertThat(user(tenant.member).path("billing").toString())
                .isEqualTo("{\"token_balance\":9007199254740993,\"tokens_used\":7,\"subscription_tier\":\"pro\"}");
    }

    @Test
    void who_has_given_no_full_name_has_none_and_who_runs_the_server_is_superuser() {
        assertThat(user(tenant.owner).path("full_name").isNull()).isTrue();
        assertThat(user(tenant.root).path("is_superuser").booleanValue()).isTrue();
        assertThat(user(tenant.server.createKey(tenant.root, "[]"))
                        .path("is_superuser")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void a_key_shows_its_maker_whatever_its_scopes() {
        ProjectKeys keys = new ProjectKeys(tenant);
        for (String key : List.of(
                keys.raw(tenant.member, "[]"),
                tenant.projectKey(tenant.member, "[]"),
                tenant.server.createKey(tenant.member, "[]"))) {
            Reply reply = tenant.server.client().send("GET", ME, "x-api-key", key);
            assertThat(assertData(reply, 200).path("id").textValue()).isEqualTo(tenant.memberId);
            assertThat(reply.json().path("data").path("email").textValue()).isEqualTo("bob@example.org");
        }
        assertThat(user(tenant.key(tenant.admin, "[]")).path("id").textValue()).isEqualTo(tenant.adminId);
    }

    @Test
    void the_key_of_a_place_shows_those_projects_alone_that_it_can_see() {
        String second = tenant.post(tenant.path + "/projects", tenant.owner, "{\"name\":\"Second\"}")
                .json()
                .path("id")
                .asText();
        assertThat(projects(tenant.projectKey(tenant.owner, "[]"))).containsExactly(tenant.project);
        assertThat(projects(tenant.key(tenant.owner, "[]"))).containsExactly(second, tenant.project);
        assertThat(projects(tenant.server.createKey(tenant.owner, "[]")))
                .hasSize(3)
                .isEqualTo(projects(tenant.owner));
    }

    @Test
    void the_key_of_a_maker_who_left_or_was_deactivated_is_403_until_they_are_back() {
        String key = new ProjectKeys(tenant).raw(tenant.member, "[\"api_keys:read\"]");
        tenant.send("POST", "/v1/users/" + tenant.memberId + "/deactivate", tenant.root);
        assertError(tenant.get(ME, key), 403, "owner_required");
        assertError(tenant.get(ME, tenant.member), 401, "invalid_token");
        tenant.send("POST", "/v1/users/" + tenant.memberId + "/activate", tenant.root);
        assertData(tenant.get(ME, key), 200);
        String member = tenant.path + "/members/" + tenant.memberId;
        assertThat(tenant.send("DELETE", member, tenant.owner).status()).isEqualTo(204);
        assertError(tenant.get(ME, key), 403, "owner_required");
        assertData(new ProjectKeys(tenant).list(key), 200);
    }

    @Test
    void the_key_of_a_suspended_organisation_is_403_and_its_people_are_not() {
        String key = tenant.key(tenant.owner, "[]");
        tenant.suspend();
        assertError(tenant.get(ME, key), 403, "organization_suspended");
        assertThat(user(tenant.owner).path("projects")).hasSize(2);
    }

    @Test
    void without_a_good_credential_it_is_401() {
        Reply nothing = tenant.server.client().send("GET", ME + "?x-api-key=" + tenant.key(tenant.owner, "[]"));
        assertError(nothing, 401, "unauthenticated");
        assertThat(nothing.header("WWW-Authenticate")).hasValue("Bearer");
        Reply bad = tenant.get(ME, "nonsense");
        assertError(bad, 401, "invalid_token");
        assertThat(bad.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private JsonNode user(String token) {
        return assertData(tenant.get(ME, token), 200);
    }

    private List<String> projects(String token) {
        return user(token).path("projects").findValuesAsText("id");
    }
}
