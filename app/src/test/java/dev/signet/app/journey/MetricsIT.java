package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.metrics.Exposition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 7, {@code GET /metrics}: where it is, and what stands in it. */
class MetricsIT {
    @TempDir
    private Path home;

    @Test
    void a_program_on_the_same_machine_reads_what_the_server_does_and_no_secret() {
        try (RunningServer server = RunningServer.start(home, Map.of())) {
            String token = Person.named("mona").signUp(server.api(), server.mail());
            String id = server.api()
                    .bearing(token)
                    .get("/v1/me")
                    .json()
                    .path("organization")
                    .path("id")
                    .textValue();
            server.api().bearing(token).get("/v1/organizations/" + id).expect(200);

            String text = server.api().get("/metrics").expect(200).body();

            Exposition metrics = Exposition.parse(text);
            assertThat(metrics.value(
                            "signet_http_requests_seconds_count",
                            "method",
                            "GET",
                            "route",
                            "/v1/organizations/{organization_id}",
                            "status",
                            "200"))
                    .isEqualTo(1);
            assertThat(metrics.value("signet_password_hashes_completed_total")).isPositive();
            assertThat(metrics.value("signet_invalidation_lag_seconds")).isNotNegative();
            assertThat(metrics.value("signet_invalidations_total")).isPositive();
            assertThat(metrics.value("signet_outbox_mails")).isNotNaN();
            assertThat(metrics.value("signet_database_connections_most")).isPositive();
            assertThat(Secrets.in(text)).isEmpty();
            assertThat(text).doesNotContain(id).doesNotContain("127.0.0.1").doesNotContain("mona");
        }
    }

    @Test
    void with_a_port_of_their_own_they_are_there_alone() throws IOException {
        int port = freePort();
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_METRICS_PORT", Integer.toString(port)))) {
            server.api().get("/metrics").expect(404);
            Api metrics = Api.of(URI.create("http://127.0.0.1:" + port));
            assertThat(Exposition.parse(metrics.get("/metrics").expect(200).body())
                            .value("signet_http_requests_seconds_count", "route", "none", "status", "404"))
                    .isEqualTo(1);
            metrics.get("/healthz").expect(404);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
