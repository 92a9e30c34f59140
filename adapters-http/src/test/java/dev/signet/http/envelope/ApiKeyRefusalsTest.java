package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.envelope.Envelopes.assertInvalid;
import static dev.signet.http.envelope.Envelopes.assertLacks;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract sections 1 and 5: what is refused about the keys of a project, and in which order. */
class ApiKeyRefusalsTest {
    private static final String PATH = ProjectKeys.PATH;
    private static final String HEADER = "x-project-id";

    private final Tenant tenant = new Tenant();
    private final ProjectKeys keys = new ProjectKeys(tenant);
    private final ProjectKeys foreign = new ProjectKeys(tenant, tenant.foreignProject);
    private final ProjectKeys unknown = new ProjectKeys(tenant, Tenant.UNKNOWN);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void nobody_is_401_before_anything_else() {
        for (String method : List.of("GET", "POST", "DELETE")) {
            String path = method.equals("DELETE") ? PATH + "nonsense" : PATH + "?page=0";
            Reply nothing = tenant.server.client().sendJson(method, path, "not json");
            assertError(nothing, 401, "unauthenticated");
            assertThat(nothing.header("WWW-Authenticate")).hasValue("Bearer");
            Reply bad = tenant.server.client().sendJson(method, path, "not json", bearer("nonsense"));
            assertError(bad, 401, "invalid_token");
            assertThat(bad.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void a_missing_or_bad_project_is_422_in_the_header_before_the_rest() {
        for (String method : List.of("GET", "POST", "DELETE")) {
            String path = method.equals("DELETE") ? PATH + "nonsense" : PATH + "?page=0";
            String[] caller = bearer(tenant.owner);
            Reply missing = tenant.server.client().sendJson(method, path, "not json", caller);
            assertInvalid(missing, "header.x-project-id");
            assertThat(missing.body()).contains("\"type\":\"missing\"");
            for (String bad : List.of("", "nonsense", tenant.project + "0", tenant.project.replace("-", ""))) {
                Reply reply =
                        tenant.server.client().sendJson(method, path, "not json", caller[0], caller[1], HEADER, bad);
                assertInvalid(reply, "header.x-project-id");
                assertThat(reply.body()).contains("\"type\":\"value_error\"");
            }
            assertInvalid(
                    tenant.server
                            .client()
                            .sendJson(
                                    method,
                                    path,
                                    "not json",
                                    caller[0],
                                    caller[1],
                                    HEADER,
                                    tenant.project,
                                    HEADER,
                                    tenant.project),
                    "header.x-project-id");
        }
    }

    @Test
    void a_project_that_is_not_yours_is_404_as_one_that_is_not_there() {
        String key = keys.made(tenant.owner, "[]").path("id").textValue();
        for (String caller : List.of(tenant.owner, tenant.key(tenant.owner, "[\"*\"]"))) {
            Reply nowhere = unknown.list(caller, "?page=0");
            assertError(nowhere, 404, "not_found");
            assertThat(foreign.list(caller, "?page=0").body()).isEqualTo(nowhere.body());
            assertThat(unknown.make(caller, "not json").body()).isEqualTo(nowhere.body());
            assertThat(foreign.make(caller, "not json").body()).isEqualTo(nowhere.body());
            assertThat(unknown.revoke(caller, "nonsense").body()).isEqualTo(nowhere.body());
            assertThat(foreign.revoke(caller, key).body()).isEqualTo(nowhere.body());
        }
        assertThat(foreign.list(tenant.outsider).status()).isEqualTo(200);
    }

    @Test
    void the_key_of_a_project_finds_no_other_project() {
        ProjectKeys second = new ProjectKeys(
                tenant,
                tenant.post(tenant.path + "/projects", tenant.owner, "{\"name\":\"Second\"}")
                        .json()
                        .path("id")
                        .asText());
        String key = keys.raw(tenant.owner, "[\"*\"]");
        assertError(second.list(key), 404, "not_found");
        assertError(second.make(key, "{\"name\":\"a\"}"), 404, "not_found");
        String others = second.made(tenant.owner, "[]").path("id").textValue();
        assertError(second.revoke(key, others), 404, "not_found");
        assertError(keys.revoke(key, others), 404, "not_found");
    }

    @Test
    void a_suspended_organisation_is_403_before_role_and_body() {
        String key = keys.raw(tenant.owner, "[]");
        tenant.suspend();
        for (String caller : List.of(tenant.owner, tenant.member, key)) {
            assertError(keys.list(caller, "?page=0"), 403, "organization_suspended");
            assertError(keys.make(caller, "not json"), 403, "organization_suspended");
            assertError(keys.revoke(caller, Tenant.UNKNOWN), 403, "organization_suspended");
        }
        assertData(keys.list(tenant.root), 200);
    }

    @Test
    void a_key_without_the_scope_is_403_before_query_and_body() {
        String without = keys.raw(tenant.owner, "[\"product:x\"]");
        String id = keys.made(tenant.owner, "[]").path("id").textValue();
        assertLacks(keys.list(without, "?page=0"), "api_keys:read");
        assertLacks(keys.make(without, "not json"), "api_keys:write");
        assertLacks(keys.revoke(without, id), "api_keys:write");
    }

    @Test
    void nobody_gives_more_than_they_have() {
        assertLacks(keys.make(tenant.member, "{\"name\":\"a\",\"scopes\":[\"*\"]}"), "*");
        String writer = keys.raw(tenant.owner, "[\"api_keys:write\"]");
        assertLacks(keys.make(writer, "{\"name\":\"a\",\"scopes\":[\"api_keys:read\"]}"), "api_keys:read");
        assertThat(keys.made(writer, "[\"api_keys:write\",\"product:x\"]").path("scopes"))
                .hasSize(2);
    }

    @Test
    void no_key_outlives_the_one_that_makes_it() {
        String mortal = assertData(
                        keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":[\"*\"],\"expires_in_days\":2}"), 201)
                .path("full_key")
                .textValue();
        assertThat(keys.made(mortal, "[]").path("expires_at").textValue()).isEqualTo("2026-01-03T00:00:00.000Z");
        assertData(keys.make(mortal, "{\"name\":\"a\",\"expires_in_days\":2}"), 201);
        assertError(keys.make(mortal, "{\"name\":\"a\",\"expires_in_days\":3}"), 403, "forbidden");
    }

    @Test
    void a_member_revokes_only_what_they_made() {
        String owners = keys.made(tenant.owner, "[]").path("id").textValue();
        String own = keys.made(tenant.member, "[]").path("id").textValue();
        assertError(keys.revoke(tenant.member, owners), 403, "forbidden");
        assertData(keys.revoke(tenant.member, own), 200);
        assertData(keys.revoke(tenant.admin, owners), 200);
    }

    @Test
    void a_key_that_is_not_the_projects_is_404_and_a_bad_id_422_in_the_path() {
        String organizations = tenant.post(tenant.path + "/api-keys", tenant.owner, "{\"name\":\"a\"}")
                .json()
                .path("api_key")
                .path("id")
                .asText();
        String others = foreign.made(tenant.outsider, "[]").path("id").textValue();
        Reply nowhere = keys.revoke(tenant.owner, Tenant.UNKNOWN);
        assertError(nowhere, 404, "not_found");
        for (String id : List.of(organizations, others)) {
            assertThat(keys.revoke(tenant.owner, id).body()).isEqualTo(nowhere.body());
        }
        for (String id : List.of("nonsense", "a%2Fb", "%20", organizations + "0")) {
            assertInvalid(keys.revoke(tenant.owner, id), "path.key_id");
        }
        assertThat(foreign.list(tenant.outsider).body()).contains("\"is_active\":true");
    }

    @Test
    void what_is_no_json_or_too_large_is_refused_before_anybody_asks_who_calls() {
        assertError(
                tenant.server.client().send("POST", PATH, BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertError(
                tenant.server.client().sendJson("POST", PATH, "{}", "Content-Encoding", "gzip"),
                415,
                "unsupported_media_type");
        assertError(tenant.server.client().sendJson("POST", PATH, "\"" + "x".repeat(70_000) + "\""), 413, "too_large");
    }

    @Test
    void a_wrong_method_is_405_and_an_unknown_path_404() {
        Reply wrong = keys.send("PUT", PATH, tenant.owner);
        assertError(wrong, 405, "method_not_allowed");
        assertThat(wrong.header("Allow"))
                .hasValueSatisfying(allowed ->
                        assertThat(allowed.split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS"));
        assertError(keys.send("GET", PATH + Tenant.UNKNOWN, tenant.owner), 405, "method_not_allowed");
        assertError(keys.send("POST", "/auth/users/me", tenant.owner), 405, "method_not_allowed");
        assertError(keys.send("GET", "/auth/users/you", tenant.owner), 404, "not_found");
    }
}
