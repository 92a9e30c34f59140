package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.MemorySignet;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.Reply;
import io.javalin.Javalin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signet mounted into a Javalin that has more to do. */
class SignetHttpTest {
    private final MemorySignet memory = new MemorySignet();
    private final Javalin javalin = Javalin.start(config -> {
        config.jetty.host = "127.0.0.1";
        config.jetty.port = 0;
        config.router.contextPath = "/id";
        config.routes.get("/mine", context -> context.result("mine"));
        new SignetHttp(memory.signet(), HttpSettings.loopback(8080), () -> true).install(config);
    });
    private final Client client = new Client(javalin.port());

    @AfterEach
    void stop() {
        javalin.stop();
        memory.close();
    }

    @Test
    void its_endpoints_answer_in_full_below_the_context_path() {
        Reply reply = client.send("GET", "/id/v1/me/account", "X-Request-Id", "mine");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(reply.header("X-Request-Id")).hasValue("mine");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(client.send("HEAD", "/id/.well-known/jwks.json").header("Cache-Control"))
                .hasValue("public, max-age=300");
    }

    @Test
    void the_rest_stays_the_hosts_business() {
        Reply mine = client.send("GET", "/id/mine");
        assertThat(mine.body()).isEqualTo("mine");
        assertThat(mine.headers()).doesNotContainKeys("x-request-id", "cache-control");
        assertThat(client.send("GET", "/id/v1/auth/nothing").headers()).doesNotContainKey("x-request-id");
    }
}
