package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 2: CLI login. */
class CliLoginsTest {
    private static final String PATH = "/v1/cli/login/sessions";

    private final Tenant tenant = new Tenant();
    private final JsonNode started = start("{\"device_name\":\" Laptop \"}");
    private final String login = PATH + "/" + started.path("session_id").asText();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void starting_one_is_201_with_what_the_command_line_and_its_person_need() {
        Reply reply = tenant.server.post(PATH, "{\"device_name\":null,\"unknown\":1}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        JsonNode body = reply.json();
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly(
                        "authorize_url",
                        "expires_at",
                        "poll_interval_seconds",
                        "poll_token",
                        "session_id",
                        "state",
                        "user_code");
        assertThat(body.path("user_code").asText()).matches("[BCDFGHJKMNPQRSTVWXZ]{4}-[BCDFGHJKMNPQRSTVWXZ]{4}");
        assertThat(body.path("authorize_url").asText())
                .isEqualTo(TestServer.PUBLIC_URL + "/cli?code="
                        + body.path("user_code").asText());
        assertThat(body.path("state").asText()).isEqualTo("pending");
        assertThat(body.path("poll_interval_seconds").asInt()).isEqualTo(2);
        assertThat(body.path("expires_at").asText()).isEqualTo("2026-01-01T00:10:00.000Z");
        assertThat(body.path("poll_token").asText()).matches("[A-Za-z0-9_-]{43}");
        assertThat(tenant.server.client().send("POST", PATH).status()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_with_a_device_name_is_told() {
        assertInvalid(tenant.server.post(PATH, "{\"device_name\":\" \"}"), "device_name");
        assertInvalid(tenant.server.post(PATH, "{\"device_name\":7}"), "device_name");
        assertRefused(tenant.server.post(PATH, "[]"), 400, "malformed");
    }

    @Test
    void a_client_that_starts_many_has_to_wait() {
        for (int i = 1; i < 30; i++) {
            tenant.server.post(PATH, "{}");
        }
        Reply refused = tenant.server.post(PATH, "{}");
        assertRefused(refused, 429, "rate_limited");
        assertThat(refused.header("Retry-After")).hasValue("3600");
    }

    @Test
    void from_pending_to_the_key_and_to_consumed() {
        JsonNode pending = poll().json();
        assertThat(pending.fieldNames())
                .toIterable()
                .containsExactly(
                        "authorized_at",
                        "expires_at",
                        "organization_id",
                        "organization_name",
                        "organization_slug",
                        "plaintext_api_key",
                        "session_id",
                        "state");
        assertThat(pending.path("state").asText()).isEqualTo("pending");
        assertThat(pending.path("session_id")).isEqualTo(started.path("session_id"));
        assertThat(pending.path("expires_at")).isEqualTo(started.path("expires_at"));
        for (String empty : List.of(
                "authorized_at", "organization_id", "organization_name", "organization_slug", "plaintext_api_key")) {
            assertThat(pending.path(empty).isNull()).as(empty).isTrue();
        }
        assertThat(tenant.get(login + "?poll_token=x", tenant.owner).json().has("plaintext_api_key"))
                .isFalse();

        String code =
                started.path("user_code").asText().toLowerCase(Locale.ROOT).replace("-", "");
        Reply authorized = tenant.post(
                login + "/authorize",
                tenant.member,
                "{\"organization_id\":\"" + tenant.id + "\",\"user_code\":\"" + code + "\"}");
        assertThat(authorized.status()).isEqualTo(200);
        assertThat(authorized.json().path("plaintext_api_key").isNull()).isTrue();
        assertThat(authorized.json().path("state").asText()).isEqualTo("authorized");

        Reply head = tenant.server
                .client()
                .send(
                        "HEAD",
                        login + "?poll_token=" + started.path("poll_token").asText());
        assertThat(head.status()).as("who asks for no answer gets no key").isEqualTo(405);
        assertThat(head.header("Allow")).hasValue("GET, OPTIONS");
        JsonNode handedOver = poll().json();
        String key = handedOver.path("plaintext_api_key").asText();
        assertThat(handedOver.path("state").asText()).isEqualTo("authorized");
        assertThat(key).startsWith("capy_live_");
        assertThat(handedOver.path("organization_id").asText()).isEqualTo(tenant.id);
        assertThat(handedOver.path("organization_name").asText()).isEqualTo("Acme");
        assertThat(handedOver.path("organization_slug").asText()).startsWith("acme-");
        assertThat(handedOver.path("authorized_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");

        JsonNode consumed = poll().json();
        assertThat(consumed.path("state").asText()).isEqualTo("consumed");
        assertThat(consumed.path("plaintext_api_key").isNull()).isTrue();
        assertThat(consumed.path("organization_id").asText()).isEqualTo(tenant.id);

        assertThat(tenant.viewer(key).path("principal").path("scopes").toString())
                .isEqualTo("[\"*\"]");
        assertThat(tenant.get("/v1/me/account", key).status()).isEqualTo(200);
        JsonNode listed = tenant.get(tenant.path + "/api-keys", tenant.owner)
                .json()
                .path("api_keys")
                .path(0);
        assertThat(listed.path("source").asText()).isEqualTo("cli");
        assertThat(listed.path("device_name").asText()).isEqualTo("Laptop");
        assertThat(listed.path("created_by_user_id").asText()).isEqualTo(tenant.memberId);
        assertRefused(tenant.post("/v1/organizations", key, "{\"name\":\"Mine\"}"), 403, "forbidden");

        assertThat(tenant.send(
                                "DELETE",
                                tenant.path + "/api-keys/" + listed.path("id").asText(),
                                tenant.member)
                        .status())
                .isEqualTo(200);
        assertRefused(tenant.get("/v1/me", key), 401, "invalid_token");
    }

    @Test
    void the_token_comes_in_the_address_or_better_in_a_header() {
        assertRefused(tenant.server.client().send("GET", login), 400, "poll_token_missing");
        assertRefused(tenant.server.client().send("GET", login + "?poll_token="), 400, "poll_token_missing");
        assertRefused(tenant.server.client().send("GET", login + "?poll_token=wrong"), 404, "not_found");
        assertRefused(tenant.server.client().send("GET", login, "x-poll-token", "wrong"), 404, "not_found");
        String unknown = PATH + "/" + Tenant.UNKNOWN + "?poll_token=" + token();
        assertRefused(tenant.server.client().send("GET", unknown), 404, "not_found");
        assertRefused(tenant.server.client().send("GET", PATH + "/nonsense"), 404, "not_found");
        assertRefused(tenant.server.client().send("GET", login + "?poll_token=a&poll_token=b"), 400, "invalid");
        assertThat(tenant.server
                        .client()
                        .send("GET", login + "?poll_token=" + token())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asking_too_early_is_429_and_says_how_long_to_wait() {
        poll();
        Reply early = poll();
        assertRefused(early, 429, "slow_down");
        assertThat(early.header("Retry-After")).hasValue("7");
        assertThat(poll().header("Retry-After")).hasValue("12");
        tenant.server.memory().clock().advance(Duration.ofSeconds(12));
        assertThat(poll().status()).isEqualTo(200);
    }

    private JsonNode start(String body) {
        return tenant.server.post(PATH, body).json();
    }

    private String token() {
        return started.path("poll_token").asText();
    }

    private Reply poll() {
        return tenant.server.client().send("GET", login, "x-poll-token", token());
    }
}
