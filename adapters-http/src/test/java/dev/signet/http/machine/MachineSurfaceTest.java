package dev.signet.http.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
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
