package dev.signet.app.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignetClientTest {
    private static final String RAW = "capy_live_abc";
    private static final SecretText KEY = new SecretText(RAW);

    private final ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_is_read_and_what_it_has_besides_does_not_matter() {
        server.thenJson(200, "{'id': 'x', 'new': [1]}");

        assertThat(SignetClient.of(server.address())
                        .with(KEY)
                        .get("/v1/me")
                        .expect(200)
                        .text("id"))
                .isEqualTo("x");
        assertThat(server.asked()).containsExactly("GET /v1/me Bearer " + RAW);
    }

    @Test
    void pages_are_not_a_signet() {
        server.then(200, "text/html; charset=utf-8", "<html>");

        assertThat(failure(ExitStatus.UNREACHABLE))
                .isEqualTo(server.url() + " is not a Signet server: it answered with text/html and status 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{'a':1,'a':2}", "{} {}", "null", "{'id': 7}", "{'id': null}", "{}"})
    void json_of_another_form_is_not_a_signet(String body) {
        server.thenJson(200, body);

        assertThat(failure(ExitStatus.UNREACHABLE)).startsWith(server.url() + " is not a Signet server: ");
    }

    @Test
    void an_error_without_a_code_is_not_a_signet() {
        server.thenJson(404, "{'message': 'Not Found'}");

        assertThat(failure(ExitStatus.UNREACHABLE)).contains("is not a Signet server", "has no text \"code\"");
    }

    @Test
    void a_redirect_is_not_followed_and_the_key_stays() {
        try (ScriptedServer other = ScriptedServer.start()) {
            server.then(302, Map.of("Location", other.url() + "/v1/me"), "");

            assertThat(failure(ExitStatus.UNREACHABLE))
                    .contains("is not a Signet server", other.url().toString());
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_refused_key_is_told_apart() {
        server.thenJson(401, "{'error': 'no', 'code': 'invalid_token'}");

        assertThat(failure(ExitStatus.NOT_SIGNED_IN))
                .contains("does not accept the key")
                .doesNotContain(RAW);
    }

    @Test
    void a_refusal_is_told_in_the_servers_words_of_either_dialect() {
        server.thenJson(403, "{'error': 'It needs more.', 'code': 'forbidden'}");
        server.then(409, "application/problem+json", "{\"detail\": \"It is taken.\", \"code\": \"taken\"}");

        assertThat(failure(ExitStatus.FAILED)).endsWith(" refused: It needs more.");
        assertThat(failure(ExitStatus.FAILED)).endsWith(" refused: It is taken.");
    }

    @Test
    void a_limit_says_when_to_come_again() {
        server.then(
                429,
                Map.of("Content-Type", "application/json", "Retry-After", "17"),
                "{\"error\": \"x\", \"code\": \"rate_limited\"}");

        assertThat(failure(ExitStatus.FAILED)).endsWith("try again in 17 seconds");
    }

    @Test
    void a_fault_is_told_as_one_be_it_the_servers_or_its_proxys() {
        server.thenJson(503, "{'error': 'Too busy.', 'code': 'overloaded'}");
        server.then(502, "text/html", "<html>");

        assertThat(failure(ExitStatus.UNREACHABLE)).contains("out of order", "Too busy.");
        assertThat(failure(ExitStatus.UNREACHABLE)).contains("out of order", "status 502");
    }

    @Test
    void nobody_there_is_told_in_a_sentence() {
        ServerAddress address = server.address();
        server.close();

        assertThat(failure(SignetClient.of(address), ExitStatus.UNREACHABLE))
                .isEqualTo(address + " cannot be reached: nothing listens there");
    }

    @Test
    void a_body_that_never_ends_is_given_up() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(socket));
            drip.setDaemon(true);
            drip.start();
            ServerAddress address = ServerAddress.parse("http://127.0.0.1:" + socket.getLocalPort())
                    .toOptional()
                    .orElseThrow();

            assertThat(failure(SignetClient.of(address, Duration.ofSeconds(1)), ExitStatus.UNREACHABLE))
                    .endsWith("no whole answer within 1 seconds");
        }
    }

    // Says that more will come, and sends no more of it.
    private static void drip(ServerSocket socket) {
        try {
            Socket connection = socket.accept();
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Test
    void a_list_is_read_to_its_last_page() {
        server.thenJson(200, "{'all': [{'id': 'a'}], 'next_cursor': 'x y'}").thenJson(200, "{'all': [{'id': 'b'}]}");

        List<String> ids = Listing.all(SignetClient.of(server.address()), "/list", "all").stream()
                .map(each -> each.text("id"))
                .toList();

        assertThat(ids).containsExactly("a", "b");
        assertThat(server.asked()).containsExactly("GET /list?limit=200 null", "GET /list?limit=200&cursor=x+y null");
    }

    private String failure(ExitStatus expected) {
        return failure(SignetClient.of(server.address()).with(KEY), expected);
    }

    private static String failure(SignetClient client, ExitStatus expected) {
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> client.get("/v1/me").expect(200).text("id"));
        assertThat(failure.status()).isEqualTo(expected);
        return failure.line();
    }
}
