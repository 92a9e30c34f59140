package dev.signet.http.server;

import static dev.signet.http.server.Standard.assertStandard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jetty refuses before anybody else sees it is refused in the words of the server. */
class BrokenRequestsTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final RawClient RAW = new RawClient(SERVER.port());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /%zz HTTP/1.1|Host: a||', 400, malformed",
        "'GET /ok?a=%ff HTTP/1.1|Host: a||', 200, ''",
        "'GET /items/%ff HTTP/1.1|Host: a||', 400, malformed",
        "'GET /items/a%2Fb HTTP/1.1|Host: a||', 404, not_found",
        "'GET /\u00e9 HTTP/1.1|Host: a||', 400, malformed",
        "'GET /ok HTTP/1.1||', 400, malformed",
        "'GET /ok HTTP/1.1|Host: a|Host: b||', 400, malformed",
        "'GET /ok HTTP/1.1|Host: a b||', 400, malformed",
        "'GET /ok HTTP/3.0|Host: a||', 505, malformed",
        "'GET /ok HTTP/1.1|Host: a|X : y||', 400, malformed",
        "'GET /ok HTTP/1.1|Host: a| folded||', 400, malformed",
        "'nonsense||', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 2|Transfer-Encoding: chunked||2|{}|0||', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 2|Content-Length: 3||{}', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: -1||', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Transfer-Encoding: chunked||zz|{}|0||', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Transfer-Encoding: gzip||', 400, malformed",
        "'POST /body HTTP/1.1|Host: a|Content-Type: application/json|Transfer-Encoding: gzip, chunked||2|{}|0||', 400, malformed",
        "'OPTIONS * HTTP/1.1|Host: a||', 404, not_found",
        "'get /ok HTTP/1.1|Host: a||', 405, method_not_allowed",
        "'BEFORE /ok HTTP/1.1|Host: a||', 405, method_not_allowed",
        "'TRACE /ok HTTP/1.1|Host: a||', 405, method_not_allowed",
        "'CONNECT a:80 HTTP/1.1|Host: a:80||', 404, not_found",
        "'PRI * HTTP/2.0||SM||', 400, malformed",
        "'GET /v1/../ok HTTP/1.1|Host: a||', 404, not_found",
        "'GET /ok;a=b HTTP/1.1|Host: a||', 404, not_found",
        "'GET /ok%00 HTTP/1.1|Host: a||', 400, malformed",
        "'GET /ok|', 505, malformed",
        "'GET /ok HTTP/1.1|Host: a|Expect: miracles||', 417, malformed",
        "'GET /ok HTTP/1.1|Host: a|Sec-WebSocket-Version: 13|Connection: Upgrade|Upgrade: websocket|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==||', 404, not_found"
    })
    void what_is_not_http_is_answered_in_our_json(String request, int status, String code) {
        Reply reply = RAW.send(request.replace("|", "\r\n"));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.headers()).doesNotContainKey("server");
        assertStandard(reply);
    }

    @Test
    void too_large_headers_are_431_and_a_too_long_target_is_414() {
        Reply headers = RAW.send("GET /loud/ok HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(headers.status()).isEqualTo(431);
        assertStandard(headers);
        assertThat(headers.json().path("loud").asText()).isEqualTo("too_large");
        Reply target = RAW.send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(target.status()).isEqualTo(414);
        assertThat(target.code()).isEqualTo("too_large");
        assertStandard(target);
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /loud/%zz HTTP/1.1|Host: a||', 400",
        "'GET /loud/a%00b HTTP/1.1|Host: a||', 400",
        "'GET /loud/%ff HTTP/1.1|Host: a||', 400",
        "'GET /loud/\u00e9 HTTP/1.1|Host: a||', 400",
        "'GET http://a/loud/%00?x HTTP/1.1|Host: a||', 400",
        "'|GET /loud HTTP/1.1|Host: a|X : y||', 400",
        "'GET /loud/ok HTTP/3.0|Host: a||', 505",
        "'GET /ok HTTP/1.1|Host: a||GET /loud/%00 HTTP/1.1|Host: a||', 400"
    })
    void what_jetty_refuses_is_refused_in_the_dialect_of_its_path(String request, int status) throws IOException {
        try (Socket socket = RAW.open()) {
            socket.getOutputStream().write(request.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            Reply reply = RawClient.read(socket.getInputStream(), false);
            if (request.startsWith("GET /ok")) {
                assertThat(reply.status()).isEqualTo(200);
                reply = RawClient.read(socket.getInputStream(), false);
            }
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().path("loud").asText()).isEqualTo("malformed");
            assertStandard(reply);
        }
    }

    @Test
    void a_too_long_target_is_414_in_the_dialect_of_how_it_begins() {
        Reply reply = RAW.send("GET /loud/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(reply.status()).isEqualTo(414);
        assertThat(reply.json().path("loud").asText()).isEqualTo("too_large");
        assertStandard(reply);
    }
}
