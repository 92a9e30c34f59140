package dev.signet.http.problem;

import static dev.signet.http.problem.Problems.assertInvalid;
import static dev.signet.http.problem.Problems.assertRefused;
import static dev.signet.http.problem.Problems.assertUnauthenticated;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract section 4 and section 1, credentials: who is refused, and in which order. */
class ProjectKeyRightsTest {
    private final Acme acme = new Acme();

    @AfterEach
    void stop() {
        acme.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,nonsense/keys", "POST,nonsense/keys", "DELETE,nonsense/keys/nonsense"})
    void who_is_calling_is_asked_before_anything_else(String method, String rest) {
        String path = "/api/v1/projects/" + rest;
        assertUnauthenticated(acme.schemas.assertConforms(acme.server.client().send(method, path)), "unauthenticated");
        assertUnauthenticated(acme.send(method, path, "nonsense"), "invalid_token");
        String key = acme.server.createKey(acme.owner, "[\"*\"]");
        assertUnauthenticated(acme.send(method, path, key), "invalid_token");
        assertUnauthenticated(
                acme.schemas.assertConforms(acme.server.client().send(method, path, "x-api-key", key)),
                "invalid_token");
    }

    @Test
    void an_api_key_is_no_credential_here_whatever_it_may_do_elsewhere() {
        String own =
                acme.make(acme.owner, "{\"scopes\":[\"*\"]}").json().path("key").asText();
        assertUnauthenticated(acme.get(acme.keys, own), "invalid_token");
        assertUnauthenticated(acme.make(own, "{}"), "invalid_token");
        assertUnauthenticated(acme.delete(acme.keys + "/" + Tenant.UNKNOWN, own), "invalid_token");
        assertThat(acme.get(acme.keys, acme.owner).json()).hasSize(1);
    }

    @Test
    void a_session_that_was_ended_is_refused() {
        acme.server.client().send("POST", "/v1/auth/logout", bearer(acme.member));
        assertUnauthenticated(acme.get(acme.keys, acme.member), "invalid_token");
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, nonsense",
        "a%2Fb, a/b",
        "1-1-1-1-1, 1-1-1-1-1",
        "01900000-0000-7000-8000-0000000000000, 01900000-0000-7000-8000-0000000000000",
        "01900000-0000-7000-8000-00000000000%C3%A9, 01900000-0000-7000-8000-00000000000\u00e9"
    })
    void what_is_no_id_is_422_and_told_at_once(String path, String read) {
        assertInvalid(acme.get(Acme.keysOf(path), acme.owner), "path.projectId \"" + read + "\"");
        assertInvalid(acme.post(Acme.keysOf(path), acme.owner, "not json"), "path.projectId \"" + read + "\"");
        assertInvalid(acme.delete(acme.keys + "/" + path, acme.owner), "path.keyId \"" + read + "\"");
        assertInvalid(
                acme.delete(Acme.keysOf(path) + "/" + path, acme.outsider),
                "path.projectId \"" + read + "\"",
                "path.keyId \"" + read + "\"");
    }

    @Test
    void a_key_that_is_pasted_for_an_id_is_not_repeated() {
        String raw = acme.make(acme.owner, "{}").json().path("key").asText();
        Reply reply = acme.delete(acme.keys + "/" + raw, acme.owner);
        assertInvalid(reply, "path.keyId null");
        assertThat(reply.body()).doesNotContain(raw);
    }

    @Test
    void a_project_of_others_and_none_are_404_alike() {
        for (String project : List.of(acme.foreignProject, Tenant.UNKNOWN)) {
            assertNotFound(acme.get(Acme.keysOf(project), acme.owner));
            assertNotFound(acme.post(Acme.keysOf(project), acme.owner, "not json"));
            assertNotFound(acme.delete(Acme.keysOf(project) + "/" + Tenant.UNKNOWN, acme.owner));
        }
        assertNotFound(acme.get(acme.keys, acme.outsider));
    }

    @Test
    void a_deleted_project_is_404() {
        String second = acme.anotherProject();
        acme.server.client().send("DELETE", acme.organization + "/projects/" + second, bearer(acme.owner));
        assertNotFound(acme.get(Acme.keysOf(second), acme.owner));
    }

    @Test
    void a_key_of_another_project_and_none_are_404_alike() {
        String second = Acme.keysOf(acme.anotherProject());
        String others =
                acme.post(second, acme.owner, "{}").json().path("key_id").asText();
        String organizations = acme.server
                .post(acme.organization + "/api-keys", "{\"name\":\"ci\"}", bearer(acme.owner))
                .json()
                .path("api_key")
                .path("id")
                .asText();
        for (String key : List.of(others, organizations, Tenant.UNKNOWN)) {
            assertNotFound(acme.delete(acme.keys + "/" + key, acme.owner));
            assertNotFound(acme.delete(acme.keys + "/" + key, acme.root));
        }
        assertThat(acme.delete(second + "/" + others, acme.owner).status()).isEqualTo(200);
    }

    @Test
    void a_suspended_organisation_is_403_before_the_body_is_read() {
        String key = acme.made(acme.owner, "{}");
        acme.suspend();
        assertRefused(acme.get(acme.keys + "?limit=0", acme.owner), 403, "organization_suspended");
        assertRefused(acme.make(acme.owner, "not json"), 403, "organization_suspended");
        assertRefused(acme.delete(key, acme.owner), 403, "organization_suspended");
        assertThat(acme.get(acme.keys, acme.root).status()).isEqualTo(200);
    }

    @Test
    void a_member_revokes_only_what_they_made() {
        String others = acme.made(acme.owner, "{}");
        String own = acme.made(acme.member, "{}");
        assertRefused(acme.delete(others, acme.member), 403, "forbidden");
        assertThat(acme.delete(own, acme.member).status()).isEqualTo(200);
        assertThat(acme.get(acme.keys, acme.owner).json().findValuesAsText("is_active"))
                .containsExactly("false", "true");
    }

    @Test
    void everything_is_for_admins_to_give() {
        Reply refused = acme.make(acme.member, "{\"scopes\":[\"a\",\"*\"]}");
        assertRefused(refused, 403, "insufficient_scope");
        assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\", scope=\"*\"");
        assertThat(acme.make(acme.owner, "{\"scopes\":[\"a\",\"*\"]}").status()).isEqualTo(201);
    }

    @Test
    void admin_managed_keys_are_made_and_revoked_by_superusers_alone() {
        String managed = "{\"is_admin_managed\":true}";
        assertRefused(acme.make(acme.owner, managed), 403, "forbidden");
        assertRefused(acme.make(acme.member, managed), 403, "forbidden");
        assertInvalid(acme.make(acme.owner, "{\"is_admin_managed\":true,\"name\":\" \"}"), "body.name \" \"");
        assertThat(acme.get(acme.keys, acme.owner).body()).isEqualTo("[]");
        String key = acme.made(acme.root, managed);
        assertRefused(acme.delete(key, acme.owner), 403, "forbidden");
        assertThat(acme.get(acme.keys, acme.owner)
                        .json()
                        .path(0)
                        .path("is_active")
                        .asBoolean())
                .isTrue();
        assertThat(acme.delete(key, acme.root).status()).isEqualTo(200);
        assertRefused(acme.delete(key, acme.owner), 403, "forbidden");
    }

    private static void assertNotFound(Reply reply) {
        assertRefused(reply, 404, "not_found");
        assertThat(reply.json().path("detail").asText()).isEqualTo("There is no such thing.");
    }
}
