package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Contract section 1, errors by dialect: CORS only for configured origins. */
class CorsTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final Client CLIENT = new Client(SERVER.port());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void pages_of_configured_origins_may_read_answers_and_others_may_not() {
        Reply allowed = CLIENT.send("GET", "/ok", "Origin", "https://app.example");
        assertThat(allowed.header("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(allowed.header("Access-Control-Expose-Headers")).isPresent();
        assertThat(allowed.header("Vary")).hasValue("Origin");
        Reply refused = CLIENT.send("GET", "/ok", "Origin", "https://evil.example");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(refused.header("Vary")).hasValue("Origin");
        Reply error = CLIENT.send("GET", "/nothing", "Origin", "https://app.example");
        assertThat(error.header("Access-Control-Allow-Origin")).hasValue("https://app.example");
    }

    @Test
    void a_preflight_of_a_configured_origin_is_answered() {
        Reply reply =
                CLIENT.send("OPTIONS", "/ok", "Origin", "https://app.example", "Access-Control-Request-Method", "POST");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Methods")).hasValue("GET, POST, HEAD, OPTIONS");
        assertThat(reply.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization", "Content-Type"));
        Reply evil = CLIENT.send(
                "OPTIONS", "/ok", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");
        assertThat(evil.headers()).doesNotContainKeys("access-control-allow-methods", "access-control-allow-origin");
    }
}
