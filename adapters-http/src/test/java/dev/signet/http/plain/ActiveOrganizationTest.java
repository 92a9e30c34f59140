package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertRefused;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.BadBodies;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, sessions: {@code POST /v1/me/active-organization}, in the plain dialect as what is beside it. */
class ActiveOrganizationTest {
    private static final String PATH = "/v1/me/active-organization";

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void switching_is_200_with_a_token_of_the_new_organisation_which_holds_at_once() {
        String home = active(tenant.member);
        tenant.server.memory().clock().advance(Duration.ofHours(2));
        Reply reply = switchTo(tenant.member, tenant.id.toUpperCase(Locale.ROOT));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode token = reply.json();
        assertThat(token.fieldNames()).toIterable().containsExactly("access_token", "token_type", "expires_in");
        assertThat(token.path("token_type").asText()).isEqualTo("bearer");
        assertThat(token.path("expires_in").intValue()).isEqualTo(10 * 60 * 60);
        String access = token.path("access_token").asText();
        assertThat(claims(access)).contains("\"org_id\":\"" + tenant.id + "\"");
        assertThat(active(access)).isEqualTo(tenant.id);
        assertThat(active(tenant.member)).isEqualTo(tenant.id).isNotEqualTo(home);
        assertThat(active(tenant.server.signIn("bob", Tenant.PASSWORD))).isEqualTo(home);
        assertThat(switchTo(access, home).status()).isEqualTo(200);
        assertThat(active(access)).isEqualTo(home);
    }

    @Test
    void who_leaves_the_active_organisation_is_back_in_their_personal_one() {
        String home = active(tenant.member);
        switchTo(tenant.member, tenant.id);
        tenant.send("DELETE", tenant.path + "/members/" + tenant.memberId, tenant.owner);
        assertThat(active(tenant.member)).isEqualTo(home);
    }

    @Test
    void an_organisation_of_others_is_404_as_one_that_is_not_there() {
        Reply unknown = switchTo(tenant.member, Tenant.UNKNOWN);
        assertRefused(unknown, 404, "not_found");
        assertThat(switchTo(tenant.member, tenant.foreign).body()).isEqualTo(unknown.body());
        assertThat(switchTo(tenant.root, tenant.foreign).body()).isEqualTo(unknown.body());
    }

    @Test
    void a_suspended_one_is_403() {
        tenant.suspend();
        assertRefused(switchTo(tenant.member, tenant.id), 403, "organization_suspended");
    }

    @Test
    void a_key_is_403_and_nobody_401_before_the_body() {
        for (String key : List.of(
                tenant.server.createKey(tenant.member, "[\"*\"]"), tenant.projectKey(tenant.owner, "[\"*\"]"))) {
            assertRefused(tenant.post(PATH, key, "not json"), 403, "session_required");
        }
        assertRefused(tenant.server.post(PATH, "not json"), 401, "unauthenticated");
        assertRefused(tenant.server.post(PATH, "not json", bearer("nonsense")), 401, "invalid_token");
    }

    @Test
    void a_bad_body_is_refused_and_changes_nothing() {
        String home = active(tenant.member);
        for (String body : BadBodies.MALFORMED) {
            assertRefused(tenant.post(PATH, tenant.member, body), 400, "malformed");
        }
        assertRefused(tenant.send("POST", PATH, tenant.member), 400, "malformed");
        for (String id : List.of("null", "1", "\"\"", "\"nonsense\"", "[]", "\"" + tenant.id + "0\"")) {
            assertInvalid(tenant.post(PATH, tenant.member, "{\"organization_id\":" + id + "}"), "organization_id");
        }
        assertInvalid(tenant.post(PATH, tenant.member, "{}"), "organization_id");
        assertThat(active(tenant.member)).isEqualTo(home);
    }

    private Reply switchTo(String token, String organization) {
        return tenant.post(PATH, token, "{\"organization_id\":\"" + organization + "\"}");
    }

    private String active(String token) {
        return tenant.viewer(token).path("organization").path("id").asText();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
