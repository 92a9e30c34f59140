package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 3: what only a superuser may, in a session. */
class OversightEndpointsTest {
    private final Tenant tenant = new Tenant();
    private final String user = "/v1/users/" + tenant.memberId;

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void others_are_refused_before_anything_is_looked_up() {
        String rootsKey = tenant.server.createKey(tenant.root, "[\"*\"]");
        for (String token : List.of(tenant.owner, rootsKey, tenant.key(tenant.owner, "[\"*\"]"))) {
            for (String organization : List.of(tenant.path, "/v1/organizations/" + Tenant.UNKNOWN)) {
                assertRefused(tenant.post(organization + "/suspend", token, "not json"), 403, "forbidden");
                assertRefused(tenant.post(organization + "/unsuspend", token, "not json"), 403, "forbidden");
                assertRefused(tenant.send("PUT", organization + "/billing", token, "not json"), 403, "forbidden");
            }
            for (String person : List.of(user, "/v1/users/nonsense")) {
                assertRefused(tenant.send("PUT", person + "/billing", token, "not json"), 403, "forbidden");
                assertRefused(tenant.send("POST", person + "/activate", token), 403, "forbidden");
                assertRefused(tenant.send("POST", person + "/deactivate", token), 403, "forbidden");
            }
        }
    }

    @Test
    void suspending_is_200_and_the_organisation_and_refuses_everybody_else() {
        String key = tenant.key(tenant.owner, "[\"*\"]");
        Reply suspended = tenant.post(tenant.path + "/suspend", tenant.root, "{\"reason\":\" unpaid \"}");
        assertThat(suspended.status()).isEqualTo(200);
        assertThat(suspended.json().path("id").asText()).isEqualTo(tenant.id);
        assertThat(suspended.json().path("suspended_reason").asText()).isEqualTo("unpaid");
        assertThat(suspended.json().path("suspended_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        for (String token : List.of(tenant.owner, tenant.member, key)) {
            assertRefused(tenant.get(tenant.path, token), 403, "organization_suspended");
            assertRefused(tenant.post(tenant.path + "/api-keys", token, "not json"), 403, "organization_suspended");
            assertRefused(
                    tenant.send("DELETE", tenant.path + "/projects/" + tenant.project, token),
                    403,
                    "organization_suspended");
        }
        assertRefused(tenant.get("/v1/organizations", key), 403, "organization_suspended");
        assertRefused(tenant.get(tenant.path, tenant.outsider), 404, "not_found");
        assertThat(tenant.get("/v1/organizations", tenant.owner).json().findValuesAsText("suspended_reason"))
                .containsExactly("unpaid", "null");
        assertThat(tenant.get(tenant.path, tenant.root).json()).isEqualTo(suspended.json());
        Reply lifted = tenant.send("POST", tenant.path + "/unsuspend", tenant.root);
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.json().path("suspended_at").isNull()).isTrue();
        assertThat(lifted.json().path("suspended_reason").isNull()).isTrue();
        assertThat(tenant.get(tenant.path, key).status()).isEqualTo(200);
    }

    @Test
    void a_reason_has_1_to_500_characters() {
        for (String body :
                List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":\"" + "x".repeat(501) + "\"}", "{\"reason\":1}")) {
            assertInvalid(tenant.post(tenant.path + "/suspend", tenant.root, body), "reason");
        }
        assertThat(tenant.post(
                                tenant.path + "/suspend",
                                tenant.root,
                                "{\"reason\":\"" + "\\ud83d\\ude00".repeat(500) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_plan_replaces_all_that_was_kept() {
        String billing = tenant.path + "/billing";
        Reply set = tenant.send(
                "PUT",
                billing,
                tenant.root,
                "{\"billing_customer_id\":\"c\",\"billing_email\":\"e\",\"billing_name\":\"n\","
                        + "\"billing_period_end\":\"2026-02-01T00:00:00Z\",\"billing_plan\":\"pro\","
                        + "\"billing_product_id\":\"p\",\"billing_provider\":\"polar\",\"billing_status\":\"active\","
                        + "\"billing_subscription_id\":\"s\",\"vercel_installation_id\":\"v\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        Map.of(
                        "billing_customer_id", "c",
                        "billing_email", "e",
                        "billing_name", "n",
                        "billing_period_end", "2026-02-01T00:00:00.000Z",
                        "billing_plan", "pro",
                        "billing_product_id", "p",
                        "billing_provider", "polar",
                        "billing_status", "active",
                        "billing_subscription_id", "s",
                        "vercel_installation_id", "v")
                .forEach((member, value) ->
                        assertThat(set.json().path(member).asText()).as(member).isEqualTo(value));
        assertThat(tenant.get(tenant.path, tenant.member).json()).isEqualTo(set.json());
        JsonNode less = tenant.send("PUT", billing, tenant.root, "{\"billing_plan\":\"free\"}")
                .json();
        assertThat(less.path("billing_plan").asText()).isEqualTo("free");
        assertThat(less.path("billing_customer_id").isNull()).isTrue();
        assertThat(less.path("vercel_installation_id").isNull()).isTrue();
        assertInvalid(tenant.send("PUT", billing, tenant.root, "{\"billing_plan\":1}"), "billing_plan");
        assertInvalid(
                tenant.send("PUT", billing, tenant.root, "{\"billing_name\":\"" + "x".repeat(256) + "\"}"),
                "billing_name");
        assertInvalid(
                tenant.send("PUT", billing, tenant.root, "{\"billing_period_end\":\"soon\"}"), "billing_period_end");
    }

    @Test
    void a_persons_plan_replaces_all_that_was_kept() {
        Reply set = tenant.send(
                "PUT",
                user + "/billing",
                tenant.root,
                "{\"token_balance\":9223372036854775807,\"tokens_used\":2,\"subscription_tier\":\"pro\"}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body())
                .isEqualTo("{\"id\":\"" + tenant.memberId
                        + "\",\"token_balance\":9223372036854775807,\"tokens_used\":2,\"subscription_tier\":\"pro\"}");
        assertThat(tenant.get("/v1/me/account", tenant.member)
                        .json()
                        .path("plan")
                        .asText())
                .isEqualTo("pro");
        assertThat(tenant.send("PUT", user + "/billing", tenant.root, "{\"token_balance\":1}")
                        .body())
                .isEqualTo("{\"id\":\"" + tenant.memberId
                        + "\",\"token_balance\":1,\"tokens_used\":0,\"subscription_tier\":null}");
        for (String number : List.of("-1", "1.5", "\"1\"", "9223372036854775808", "true")) {
            assertInvalid(
                    tenant.send("PUT", user + "/billing", tenant.root, "{\"token_balance\":" + number + "}"),
                    "token_balance");
            assertInvalid(
                    tenant.send("PUT", user + "/billing", tenant.root, "{\"tokens_used\":" + number + "}"),
                    "tokens_used");
        }
    }

    @Test
    void deactivation_stops_a_persons_credentials_and_activation_their_own_keys_again() {
        String own = tenant.server.createKey(tenant.member, "[]");
        Reply off = tenant.send("POST", user + "/deactivate", tenant.root);
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.body()).isEqualTo("{\"id\":\"" + tenant.memberId + "\",\"is_active\":false}");
        assertRefused(tenant.get("/v1/me", tenant.member), 401, "invalid_token");
        assertRefused(tenant.get("/v1/me", own), 401, "invalid_token");
        Reply on = tenant.send("POST", user + "/activate", tenant.root);
        assertThat(on.body()).isEqualTo("{\"id\":\"" + tenant.memberId + "\",\"is_active\":true}");
        assertRefused(tenant.get("/v1/me", tenant.member), 401, "invalid_token");
        assertThat(tenant.get("/v1/me", own).status()).isEqualTo(200);
    }

    @Test
    void a_superuser_may_do_everything_in_every_organisation() {
        assertThat(tenant.send("PATCH", tenant.path, tenant.root, "{\"name\":\"Seized\"}")
                        .status())
                .isEqualTo(200);
        assertThat(tenant.get(tenant.path + "/members", tenant.root).status()).isEqualTo(200);
        assertThat(tenant.send("DELETE", tenant.path, tenant.root).status()).isEqualTo(204);
    }
}
