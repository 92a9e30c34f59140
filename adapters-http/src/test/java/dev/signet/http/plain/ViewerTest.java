package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 2: GET /v1/me. */
class ViewerTest {
    private static final String ME = "/v1/me";

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void a_session_sees_itself_as_the_reference_page_has_it() {
        Reply reply = tenant.get(ME, tenant.owner);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        JsonNode organization = reply.json().path("organization");
        assertThat(reply.body())
                .isEqualTo("{\"organization\":{\"billing_customer_id\":null,\"billing_email\":null,"
                        + "\"billing_name\":null,\"billing_period_end\":null,\"billing_plan\":null,"
                        + "\"billing_product_id\":null,\"billing_provider\":null,\"billing_status\":null,"
                        + "\"billing_subscription_id\":null,\"clerk_organization_id\":null,"
                        + "\"clerk_organization_slug\":null,\"created_at\":\"2026-01-01T00:00:00.000Z\","
                        + "\"id\":\"" + organization.path("id").asText() + "\",\"name\":\""
                        + organization.path("name").asText() + "\",\"slug\":\""
                        + organization.path("slug").asText() + "\",\"suspended_at\":null,"
                        + "\"suspended_reason\":null,\"updated_at\":\"2026-01-01T00:00:00.000Z\","
                        + "\"vercel_installation_id\":null},\"principal\":{\"auth_source\":\"session\","
                        + "\"clerk_organization_id\":null,\"clerk_organization_role\":null,"
                        + "\"clerk_organization_slug\":null,\"is_admin\":true,\"organization_id\":\""
                        + organization.path("id").asText() + "\",\"scopes\":[\"*\"],\"user_id\":\""
                        + tenant.ownerId + "\"}}");
        assertThat(organization.path("id").asText())
                .matches("[0-9a-f-]{14}7[0-9a-f-]{21}")
                .isNotEqualTo(tenant.id);
        assertThat(organization.path("slug").asText()).matches("[a-z0-9-]{3,48}");
    }

    @Test
    void a_key_of_the_organisation_sees_it_and_its_maker_whatever_its_scopes() {
        JsonNode body = tenant.viewer(tenant.key(tenant.admin, "[\"b:x\",\"a\"]"));
        assertThat(body.path("organization").path("id").asText()).isEqualTo(tenant.id);
        assertThat(body.path("organization").path("name").asText()).isEqualTo("Acme");
        JsonNode principal = body.path("principal");
        assertThat(principal.path("auth_source").asText()).isEqualTo("api_key");
        assertThat(principal.path("organization_id").asText()).isEqualTo(tenant.id);
        assertThat(principal.path("user_id").asText()).isEqualTo(tenant.adminId);
        assertThat(principal.path("scopes").toString()).isEqualTo("[\"b:x\",\"a\"]");
        assertThat(tenant.viewer(tenant.key(tenant.owner, "null"))
                        .path("principal")
                        .path("scopes")
                        .toString())
                .isEqualTo("[]");
    }

    @Test
    void a_key_of_ones_own_sees_the_personal_organisation() {
        String own = tenant.server.createKey(tenant.member, "[]");
        assertThat(tenant.viewer(own).path("organization"))
                .isEqualTo(tenant.viewer(tenant.member).path("organization"));
    }

    @Test
    void an_admin_is_who_is_one_in_that_organisation_or_runs_the_server() {
        assertThat(isAdmin(tenant.key(tenant.owner, "[]"))).isTrue();
        assertThat(isAdmin(tenant.key(tenant.admin, "[]"))).isTrue();
        assertThat(isAdmin(tenant.projectKey(tenant.admin, "[]"))).isTrue();
        assertThat(isAdmin(tenant.projectKey(tenant.member, "[]"))).isFalse();
        assertThat(isAdmin(tenant.root)).isTrue();
    }

    @Test
    void a_suspended_organisation_is_still_shown_and_why() {
        String key = tenant.key(tenant.owner, "[]");
        tenant.suspend();
        JsonNode organization = tenant.viewer(key).path("organization");
        assertThat(organization.path("suspended_at").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(organization.path("suspended_reason").asText()).isEqualTo("unpaid");
    }

    @Test
    void it_takes_either_header_and_no_other_place() {
        String key = tenant.key(tenant.owner, "[]");
        assertThat(tenant.server.client().send("GET", ME, "x-api-key", key).status())
                .isEqualTo(200);
        assertRefused(tenant.server.client().send("GET", ME, "x-api-key", tenant.owner), 401, "invalid_token");
        Reply nothing = tenant.server.client().send("GET", ME + "?api_key=" + key);
        assertRefused(nothing, 401, "unauthenticated");
        assertThat(nothing.header("WWW-Authenticate")).hasValue("Bearer");
        Reply bad = tenant.get(ME, "nonsense");
        assertRefused(bad, 401, "invalid_token");
        assertThat(bad.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private boolean isAdmin(String token) {
        return tenant.viewer(token).path("principal").path("is_admin").asBoolean();
    }
}
