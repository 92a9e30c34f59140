package dev.signet.http.server;

import static dev.signet.http.server.Standard.assertStandard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is HTTP and what few clients send: it is answered like anything else, or refused in our words. */
class UnusualRequestsTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final RawClient RAW = new RawClient(SERVER.port());
    private static final String OK = "GET /ok HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String BODY =
            "POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void requests_sent_without_waiting_are_answered_in_their_order() {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            requests.append("GET /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: r")
                    .append(i)
                    .append("\r\n\r\n");
        }
        String answers = RAW.untilClosed(requests + "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(Pattern.compile("X-Request-Id: (r[0-9]+)").matcher(answers).results())
                .extracting(found -> found.group(1))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "r" + i).toList());
    }

    @Test
    void http_1_0_is_answered_and_its_connection_closed_unless_it_asks_to_keep_it() throws IOException {
        assertThat(RAW.untilClosed("GET /ok HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        try (Socket socket = RAW.open()) {
            for (int i = 0; i < 2; i++) {
                assertThat(RawClient.ask(socket, "GET /ok HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/ok, 200",
        "HTTP://a/ok, 200",
        "http://a/nothing, 404",
        "http://a, 404",
        "http://a/ok?b#c, 200",
        "http://other.example/ok, 400",
        "http:///ok, 400",
        "file:///etc/passwd, 400",
        "//a/ok, 404",
        "/./ok, 404",
        "/x/../ok, 404",
        "/x/%2e%2e/ok, 404",
        "/ok%2f, 404",
        "/%6fk, 404"
    })
    void a_target_in_another_form_is_read_as_its_path_or_refused(String target, int status) {
        assertAnswered(target, status);
    }

    @Test
    void who_has_said_all_and_closes_their_half_is_answered() throws IOException {
        try (Socket socket = RAW.open()) {
            socket.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(RawClient.read(socket.getInputStream(), false).status()).isEqualTo(200);
            assertThat(RawClient.isClosed(socket)).isTrue();
        }
    }

    @Test
    void who_closes_their_half_in_the_middle_of_a_body_is_told_that_it_is_broken() throws IOException {
        try (Socket socket = RAW.open()) {
            socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(RawClient.read(socket.getInputStream(), false).status()).isEqualTo(400);
            assertThat(RawClient.isClosed(socket)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET /ok HTTP/1.1\r\nHost: a\r\n"})
    void who_closes_their_half_before_they_asked_is_gone(String beginning) throws IOException {
        String answer;
        try (Socket socket = RAW.open()) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
        assertThat(answer).doesNotContain(" 200 ");
        assertThat(RAW.send(OK).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "a=%c3%a9, 200",
        "a=%ff, 400",
        "a=%c0%ae, 400",
        "a=%ed%a0%80, 400",
        "a=%f4%90%80%80, 400",
        "a=%c3, 400",
        "a=%, 400",
        "a=%u0041, 400",
        "%ff=a, 400",
        "a=\u00ff, 400",
        "a=\u00c3\u00a9, 400"
    })
    void a_query_that_is_not_utf_8_is_malformed(String query, int status) {
        assertAnswered("/query?" + query, status);
    }

    @Test
    void headers_may_hold_any_byte_that_ends_no_line() {
        Reply reply =
                RAW.send("GET /caller HTTP/1.1\r\nHost: a\r\nUser-Agent: \u00ff\u00c3(\u0080\r\nX: \u00fe\r\n\r\n");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("user_agent").asText()).hasSize(4);
    }

    @Test
    void very_many_headers_and_one_without_an_end_are_431() {
        String many = "GET /ok HTTP/1.1\r\nHost: a\r\n" + "a: b\r\n".repeat(5_000) + "\r\n";
        String endless = "GET /ok HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000);
        assertThat(RAW.untilClosed(many)).startsWith("HTTP/1.1 431 ");
        assertThat(RAW.untilClosed(endless)).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void trailers_are_no_headers() {
        Reply reply = RAW.send(
                "POST /body HTTP/1.1|Host: a|Content-Type: application/json|Transfer-Encoding: chunked||2|{}|0|X-Request-Id: trailing||"
                        .replace("|", "\r\n"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Request-Id")).isPresent().get().isNotEqualTo("trailing");
    }

    private static void assertAnswered(String target, int status) {
        Reply reply = RAW.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(reply.status()).isEqualTo(status);
        assertStandard(reply);
    }
}
