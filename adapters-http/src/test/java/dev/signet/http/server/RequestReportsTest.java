package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.http.common.AnsweredRequest;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever watches is told of each request: nothing that a client could make up. */
class RequestReportsTest {
    private final ProbeServer server = new ProbeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_endpoint_is_told_by_its_route_and_not_by_the_path() {
        UUID id = new UUID(7, 7);
        new Client(server.port()).send("GET", "/items/" + id + "?secret=1");

        AnsweredRequest told = only();
        assertThat(told.method()).isEqualTo("GET");
        assertThat(told.route()).isEqualTo("/items/{id}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.took()).isPositive().isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_fault_of_ours_and_a_wrong_id_are_told_with_their_status() {
        Client client = new Client(server.port());
        client.send("GET", "/bug");
        client.send("GET", "/items/x");

        assertThat(server.answered)
                .extracting(AnsweredRequest::route, AnsweredRequest::status)
                .containsExactly(tuple("/bug", 500), tuple("/items/{id}", 404));
    }

    @Test
    void what_no_endpoint_takes_and_what_jetty_refuses_has_no_route_and_no_method_of_its_own() {
        RawClient raw = new RawClient(server.port());
        for (String request : List.of(
                "GET /made/up/path HTTP/1.1\r\nHost: a\r\n\r\n",
                "MADEUP /ok HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /ok%00 HTTP/1.1\r\nHost: a\r\n\r\n")) {
            raw.send(request);
        }

        assertThat(server.answered)
                .extracting(AnsweredRequest::method, AnsweredRequest::route, AnsweredRequest::status)
                .containsExactly(tuple("GET", "none", 404), tuple("OTHER", "none", 405), tuple("OTHER", "none", 400));
    }

    private AnsweredRequest only() {
        assertThat(server.answered).hasSize(1);
        return server.answered.element();
    }
}
