package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code SIGNET_LOG_FORMAT=json} with {@code SIGNET_ACCESS_LOG=on}: how one finds a request in the log. */
@ExtendWith(Servers.class)
class RequestLogIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MILLISECONDS_TO_ANSWER = 30_000;

    private final RunningServer server;

    RequestLogIT(Cluster cluster) {
        this.server = cluster.one();
    }

    @Test
    void each_request_is_a_line_by_its_route_with_its_id_and_nothing_of_its_query_or_headers() {
        Reply reply = server.api().bearing("not-a-token").get("/v1/cli/login/sessions/nobody?poll_token=not-a-secret");
        String id = reply.headers().firstValue("X-Request-Id").orElseThrow();

        JsonNode line = Eventually.find(
                "line",
                () -> lines().stream()
                        .filter(each ->
                                each.path("mdc").path("request_id").asText().equals(id))
                        .findFirst());

        assertThat(line.path("formattedMessage").asText())
                .matches("GET /v1/cli/login/sessions/\\{[a-z_]+} 404 in \\d+ ms");
        assertThat(line.path("loggerName").asText()).isEqualTo("dev.signet.http.access");
        assertThat(line.path("kvpList").toString()).contains("\"status\"", "404", "\"route\"");
        assertThat(server.invocation().everything())
                .doesNotContain("not-a-token")
                .doesNotContain("not-a-secret")
                .doesNotContain("sessions/nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT /v1/me?poll_token=chosen HTTP/1.1|Host: a",
                "GET /v1/me HTTP/1.1|Host: [chosen",
                "GET /v1/me HTTP/1.1|Host: a|Host: chosen",
                "GET /v1/me?poll_token=chosen HTTP/1.1|Host: a|X: \u0000",
                "GET /v1/me?poll_token=%chosen HTTP/1.1|Host: a|X : chosen"
            })
    void of_what_is_no_http_nothing_that_its_client_chose_is_logged(String head) throws IOException {
        String answer;
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
            String request = head.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(server.invocation().everything()).doesNotContain("chosen");
    }

    private List<JsonNode> lines() {
        return server.invocation()
                .err()
                .lines()
                .map(RequestLogIT::json)
                .flatMap(Optional::stream)
                .toList();
    }

    // The last line may not be written to its end.
    private static Optional<JsonNode> json(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}
