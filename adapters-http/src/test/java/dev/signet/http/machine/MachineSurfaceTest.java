package dev.signet.http.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 7: well-known documents and health. */
class MachineSurfaceTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_key_set_may_be_cached_and_has_no_private_part() {
        server.signUp("ada", "a long enough secret");
        Reply reply = server.client().send("GET", "/.well-known/jwks.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/jwk-set+json");
        assertThat(reply.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode keys = reply.json().path("keys");
        assertThat(keys.size()).isPositive();
        keys.forEach(key -> {
            assertThat(key.path("kid").asText()).isNotBlank();
            assertThat(key.has("d")).isFalse();
        });
    }

    @Test
    void the_metadata_of_rfc_8414_names_what_is_there_and_nothing_that_is_not() {
        Reply reply = server.client().send("GET", "/.well-known/oauth-authorization-server");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(reply.json().toString())
                .isEqualTo("{\"issuer\":\"https://id.example\","
                        + "\"jwks_uri\":\"https://id.example/.well-known/jwks.json\","
                        + "\"introspection_endpoint\":\"https://id.example/oauth/introspect\","
                        + "\"introspection_endpoint_auth_methods_supported\":[\"client_secret_basic\",\"Bearer\"],"
                        + "\"scopes_supported\":[\"*\",\"api_keys:read\",\"api_keys:write\",\"account:read\","
                        + "\"account:write\",\"cli:authorize\",\"organizations:read\",\"organizations:write\","
                        + "\"tokens:introspect\"]}");
    }

    @Test
    void openid_configuration_tells_how_tokens_are_made_besides() throws Exception {
        String token = server.signUp("ada", "a long enough secret");
        JsonNode common = server.client()
                .send("GET", "/.well-known/oauth-authorization-server")
                .json();
        Reply reply = server.client().send("GET", "/.well-known/openid-configuration");
        JsonNode metadata = reply.json();
        common.properties()
                .forEach(member -> assertThat(metadata.path(member.getKey())).isEqualTo(member.getValue()));
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(metadata.path("issuer").asText());
        List<String> told = new ArrayList<>();
        metadata.path("claims_supported").forEach(claim -> told.add(claim.asText()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(claims.getClaims().keySet());
        assertThat(metadata.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"" + SignedJWT.parse(token).getHeader().getAlgorithm() + "\"]");
        String keys = metadata.path("jwks_uri").asText().substring(TestServer.PUBLIC_URL.length());
        assertThat(server.client().send("GET", keys).status()).isEqualTo(200);
        String introspection =
                metadata.path("introspection_endpoint").asText().substring(TestServer.PUBLIC_URL.length());
        assertThat(server.client().send("POST", introspection).status()).isEqualTo(401);
    }

    @Test
    void health_is_the_process_and_readiness_the_store() {
        assertThat(server.client().send("GET", "/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(server.client().send("GET", "/readyz").body()).isEqualTo("{\"status\":\"ok\"}");
        server.ready(false);
        Reply reply = server.client().send("GET", "/readyz");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("overloaded");
        assertThat(reply.header("Retry-After")).hasValue("1");
        assertThat(server.client().send("GET", "/healthz").status()).isEqualTo(200);
        assertThat(server.client().send("HEAD", "/readyz").status()).isEqualTo(503);
    }
}
