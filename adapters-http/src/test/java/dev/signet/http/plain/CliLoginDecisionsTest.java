package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 2: who decides about a CLI login, and what comes of it. */
class CliLoginDecisionsTest {
    private static final String PATH = "/v1/cli/login/sessions";

    private final Tenant tenant = new Tenant();
    private final JsonNode started = start("{\"device_name\":\" Laptop \"}");
    private final String login = PATH + "/" + started.path("session_id").asText();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void authorising_takes_a_session_or_a_key_with_the_scope() {
        assertRefused(tenant.server.client().sendJson("POST", login + "/authorize", "{}"), 401, "unauthenticated");
        assertRefused(authorize(PATH + "/" + Tenant.UNKNOWN, tenant.key(tenant.owner, "[]")), 404, "not_found");
        assertLacks(tenant.post(login + "/authorize", tenant.key(tenant.owner, "[]"), "not json"), "cli:authorize");
        assertRefused(tenant.post(login + "/authorize", tenant.owner, "not json"), 400, "malformed");
        assertInvalid(tenant.post(login + "/authorize", tenant.owner, "{\"user_code\":1}"), "user_code");
        assertInvalid(
                tenant.post(login + "/authorize", tenant.owner, "{\"organization_id\":\"x\"}"), "organization_id");
        assertRefused(
                tenant.post(login + "/authorize", tenant.owner, "{\"organization_id\":\"" + tenant.foreign + "\"}"),
                404,
                "not_found");
        assertRefused(
                tenant.post(login + "/authorize", tenant.owner, "{\"user_code\":\"BCDF-GHJK\"}"),
                400,
                "wrong_user_code");
        Reply bare = tenant.send("POST", login + "/authorize", tenant.key(tenant.owner, "[\"cli:authorize\"]"));
        assertThat(bare.status()).isEqualTo(200);
        assertThat(bare.json().path("organization_id").asText()).isEqualTo(tenant.id);
        String key = poll().json().path("plaintext_api_key").asText();
        assertThat(tenant.viewer(key).path("principal").path("scopes").toString())
                .isEqualTo("[\"cli:authorize\"]");
    }

    @Test
    void it_is_for_the_sessions_organisation_unless_one_is_named() {
        JsonNode personal = tenant.viewer(tenant.owner).path("organization");
        assertThat(authorize(login, tenant.owner).json().path("organization_id"))
                .isEqualTo(personal.path("id"));
    }

    @Test
    void a_suspended_organisation_lets_nobody_in() {
        tenant.suspend();
        assertRefused(
                tenant.post(login + "/authorize", tenant.owner, "{\"organization_id\":\"" + tenant.id + "\"}"),
                403,
                "organization_suspended");
    }

    @Test
    void what_is_decided_is_409_and_what_is_over_410() {
        assertThat(authorize(login, tenant.owner).status()).isEqualTo(200);
        assertRefused(authorize(login, tenant.owner), 409, "login_already_authorized");
        assertRefused(tenant.send("POST", login + "/deny", tenant.member), 403, "forbidden");
        poll();
        assertRefused(authorize(login, tenant.owner), 409, "login_consumed");
        assertRefused(tenant.send("POST", login + "/deny", tenant.owner), 409, "login_consumed");

        JsonNode other = start("{}");
        String late = PATH + "/" + other.path("session_id").asText();
        tenant.server.memory().clock().advance(Duration.ofMinutes(10));
        assertRefused(authorize(late, tenant.owner), 410, "login_expired");
        assertRefused(tenant.send("POST", late + "/deny", tenant.owner), 410, "login_expired");
        assertThat(poll(late, other).json().path("state").asText()).isEqualTo("expired");
    }

    @Test
    void denying_is_200_also_again_and_after_an_authorisation() {
        assertRefused(tenant.server.client().send("POST", login + "/deny"), 401, "unauthenticated");
        assertRefused(tenant.send("POST", PATH + "/nonsense/deny", tenant.owner), 404, "not_found");
        assertLacks(tenant.send("POST", login + "/deny", tenant.key(tenant.owner, "[]")), "cli:authorize");
        assertRefused(tenant.post(login + "/deny", tenant.owner, "[]"), 400, "malformed");
        authorize(login, tenant.owner);
        Reply denied = tenant.send("POST", login + "/deny", tenant.owner);
        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.json().path("state").asText()).isEqualTo("denied");
        assertThat(denied.json().path("plaintext_api_key").isNull()).isTrue();
        assertThat(tenant.post(login + "/deny", tenant.member, "{}").json()).isEqualTo(denied.json());
        assertRefused(authorize(login, tenant.owner), 409, "login_denied");
        assertThat(poll().json().path("state").asText()).isEqualTo("denied");
    }

    @Test
    void a_person_looks_at_one_by_its_code() {
        String code = started.path("user_code").asText();
        assertRefused(tenant.server.client().send("GET", PATH + "/by-code/" + code), 401, "unauthenticated");
        assertRefused(
                tenant.get(PATH + "/by-code/" + code, tenant.key(tenant.owner, "[\"*\"]")), 403, "session_required");
        JsonNode shown = tenant.get(PATH + "/by-code/" + code.toLowerCase(Locale.ROOT), tenant.owner)
                .json();
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("client_address", "created_at", "device_name", "expires_at", "session_id", "state");
        assertThat(shown.path("device_name").asText()).isEqualTo("Laptop");
        assertThat(shown.path("client_address").asText()).isEqualTo("127.0.0.1");
        assertThat(shown.path("created_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(shown.path("expires_at")).isEqualTo(started.path("expires_at"));
        assertThat(shown.path("session_id")).isEqualTo(started.path("session_id"));
        assertThat(shown.path("state").asText()).isEqualTo("pending");
        for (int i = 0; i < 20; i++) {
            assertRefused(tenant.get(PATH + "/by-code/BCDF-GHJK", tenant.owner), 404, "not_found");
        }
        assertRefused(tenant.get(PATH + "/by-code/" + code, tenant.owner), 429, "rate_limited");
    }

    private JsonNode start(String body) {
        return tenant.server.post(PATH, body).json();
    }

    private Reply poll() {
        return poll(login, started);
    }

    private Reply poll(String path, JsonNode start) {
        return tenant.server
                .client()
                .send("GET", path, "x-poll-token", start.path("poll_token").asText());
    }

    private Reply authorize(String path, String token) {
        return tenant.send("POST", path + "/authorize", token);
    }
}
