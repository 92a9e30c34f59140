package dev.signet.http.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.MemorySignet;
import dev.signet.http.HttpSettings;
import dev.signet.http.Monitoring;
import dev.signet.http.SignetHttp;
import dev.signet.http.SignetServer;
import dev.signet.http.common.RequestObserver;
import dev.signet.http.common.TrustedProxies;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 7, {@code GET /metrics}: who may read them, and where. */
class MetricsTest {
    private final MemorySignet memory = new MemorySignet();
    private final SignetHttp http = new SignetHttp(
            memory.signet(),
            new HttpSettings(
                    "127.0.0.1",
                    0,
                    TestServer.PUBLIC_URL,
                    TrustedProxies.parse(List.of("127.0.0.1")).orThrow(),
                    Set.of(),
                    Optional.empty(),
                    true),
            () -> true,
            new Monitoring(RequestObserver.none(), Optional.of(() -> "up 1\n")));
    private final SignetServer server = http.start();

    @AfterEach
    void stop() {
        server.close();
        memory.close();
    }

    @Test
    void a_program_on_the_same_machine_reads_them() {
        Reply reply = new Client(server.port()).send("GET", "/metrics");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("up 1\n");
        assertThat(reply.header("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via"})
    void for_whom_a_proxy_forwards_there_are_none_whatever_address_it_tells(String header) {
        for (String address : List.of("203.0.113.7", "127.0.0.1", "")) {
            Reply reply = new Client(server.port()).send("GET", "/metrics", header, address);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).doesNotContain("up 1");
        }
    }

    @Test
    void a_server_of_their_own_has_them_for_all_and_nothing_else() {
        try (SignetServer alone = http.startMetrics(0, () -> "up 2\n")) {
            Client client = new Client(alone.port());
            assertThat(client.send("GET", "/metrics", "X-Forwarded-For", "203.0.113.7")
                            .body())
                    .isEqualTo("up 2\n");
            assertThat(client.send("GET", "/healthz").status()).isEqualTo(404);
            assertThat(client.send("GET", "/v1/me").status()).isEqualTo(404);
        }
    }

    @Test
    void a_server_of_their_own_takes_few_connections_and_leaves_the_rest_to_the_other() throws IOException {
        try (SignetServer alone = http.startMetrics(0, () -> "up 2\n")) {
            RawClient client = new RawClient(alone.port());
            List<Socket> crowd = new ArrayList<>();
            for (int i = 0; i < 17; i++) {
                Socket socket = client.open();
                crowd.add(socket);
                assertThat(RawClient.ask(socket, "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
                                .body())
                        .isEqualTo("up 2\n");
            }
            assertThat(RawClient.isClosed(crowd.get(0))).isTrue();
            for (Socket each : crowd) {
                each.close();
            }
        }
    }

    @Test
    void a_server_that_is_not_watched_has_none() {
        try (TestServer unwatched = new TestServer()) {
            assertThat(unwatched.client().send("GET", "/metrics").status()).isEqualTo(404);
        }
    }
}
