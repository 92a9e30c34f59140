package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where two readers could disagree about where a request ends, the second of them would take what follows for another
 * request (RFC 9112 section 11.2). Such a request is refused, and nothing that follows it is read.
 */
class SmuggledRequestsTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final RawClient RAW = new RawClient(SERVER.port());

    private static final String START = "POST /body HTTP/1.1|Host: a|Content-Type: application/json|";
    private static final String SMUGGLED = "GET /ok HTTP/1.1|Host: a|X-Request-Id: smuggled|Connection: close||";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Both lengths, in both orders, and hidden from one reader.
                "Content-Length: 2|Transfer-Encoding: chunked||0||",
                "Transfer-Encoding: chunked|Content-Length: 5||0||",
                "Transfer-Encoding: chunked|Content-Length: 0||2|{}|0||",
                // Codings that not every reader takes for chunked, or takes last.
                "Transfer-Encoding: chunked|Transfer-Encoding: identity||2|{}|0||",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked||2|{}|0||",
                "Transfer-Encoding: chunked, chunked||2|{}|0||",
                "Transfer-Encoding: chunked, identity||2|{}|0||",
                "Transfer-Encoding: xchunked||2|{}|0||",
                "Transfer-Encoding: chunked;q=1||2|{}|0||",
                "Transfer-Encoding: \"chunked||2|{}|0||",
                "Transfer-Encoding: identity||{}",
                "Transfer-Encoding: ||{}",
                "Transfer-Encoding:\u000bchunked||2|{}|0||",
                "Transfer-Encoding\u00a0: chunked||2|{}|0||",
                "Transfer-Encoding : chunked||2|{}|0||",
                " Transfer-Encoding: chunked||2|{}|0||",
                "X: y|\tTransfer-Encoding: chunked||2|{}|0||",
                "X: y\rTransfer-Encoding: chunked||2|{}|0||",
                "X: y\nTransfer-Encoding: chunked||2|{}|0||",
                "X: y\u0000||{}",
                "Transfer-Encoding chunked||2|{}|0||",
                ": empty||{}",
                // Lengths that are none, or more than one.
                "Content-Length: 2|Content-Length: 2||{}",
                "Content-Length: 2|Content-Length: 0||{}",
                "Content-Length: 2, 2||{}",
                "Content-Length: +2||{}",
                "Content-Length: 0x2||{}",
                "Content-Length: 2.0||{}",
                "Content-Length: 2 0||{}",
                "Content-Length: ||{}",
                "Content-Length: 18446744073709551618||{}",
                "Content-Length : 2||{}",
                // Chunks that end elsewhere for somebody else.
                "Transfer-Encoding: chunked||0x2|{}|0||",
                "Transfer-Encoding: chunked||+2|{}|0||",
                "Transfer-Encoding: chunked|| 2|{}|0||",
                "Transfer-Encoding: chunked||-2|{}|0||",
                "Transfer-Encoding: chunked||2 x|{}|0||",
                "Transfer-Encoding: chunked||2|{}XX|0||",
                "Transfer-Encoding: chunked||2|{}0||",
                "Transfer-Encoding: chunked||2\n{}|0||",
                "Transfer-Encoding: chunked||2|{}\n0||",
                "Transfer-Encoding: chunked||2|{}|0\n|",
                "Transfer-Encoding: chunked||2;a\nb|{}|0||",
                "Transfer-Encoding: chunked||10000000000000002|{}|0||",
                "Transfer-Encoding: chunked||2|{}|0|X : y||",
                "Transfer-Encoding: chunked||2|{}|0|X: y\nZ: z||"
            })
    void a_body_that_could_end_in_two_places_is_refused_and_nothing_after_it_is_read(String rest) {
        assertRefusedAlone(START + rest + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ok HTTP/1.1\nHost: a\n\n",
                "GET /ok HTTP/1.1|Host: a\n\n",
                "GET /ok HTTP/1.1|Host: a|X: y\r\r\n",
                "GET\t/ok HTTP/1.1|Host: a||",
                "GET /ok HTTP/1.1 |Host: a||",
                "GET /ok HTTP/1.1|Host: a|Host: a||",
                "GET /ok HTTP/1.1|Host: a, b||",
                "GET /ok HTTP/1.1| Host: a||",
                "GET /ok HTTP/1.10|Host: a||",
                "GET /ok HTTP/1.1\u0000|Host: a||",
                "GE\u0000T /ok HTTP/1.1|Host: a||",
                "G\u00e9T /ok HTTP/1.1|Host: a||",
                "HTTP/1.1 200 OK|Content-Length: 0||"
            })
    void a_head_that_could_be_read_in_two_ways_is_refused_and_nothing_after_it_is_read(String request) {
        assertRefusedAlone(request + SMUGGLED);
    }

    @ParameterizedTest
    @CsvSource({
        // What is not asked for, or refused, is still a body, and not the next request.
        "'GET /ok HTTP/1.1|Host: a|Content-Length: 53||GET /principal HTTP/1.1|Host: a|X-Request-Id: b||', 415",
        "'POST /nothing HTTP/1.1|Host: a|Content-Length: 53||GET /principal HTTP/1.1|Host: a|X-Request-Id: b||', 404",
        "'DELETE /ok HTTP/1.1|Host: a|Content-Length: 53||GET /principal HTTP/1.1|Host: a|X-Request-Id: b||', 405",
        "'POST /body HTTP/1.1|Host: a|Content-Length: 53||GET /principal HTTP/1.1|Host: a|X-Request-Id: b||', 415",
        "'GET /principal HTTP/1.1|Host: a|Content-Length: 53||GET /principal HTTP/1.1|Host: a|X-Request-Id: b||', 415"
    })
    void a_request_in_a_body_is_a_body(String request, int status) {
        String answers = RAW.untilClosed((request + SMUGGLED).replace("|", "\r\n"));
        assertThat(answers).startsWith("HTTP/1.1 " + status + " ").contains("X-Request-Id: smuggled");
        assertThat(answers.split("HTTP/1\\.1 ", -1)).hasSize(3);
        assertThat(answers).doesNotContain("X-Request-Id: b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close|", "Connection: keep-alive|", ""})
    void behind_chunks_in_http_1_0_which_did_not_have_them_nothing_is_read(String connection) {
        String chunks = "POST /body HTTP/1.0|Content-Type: application/json|Transfer-Encoding: chunked|";
        assertAlone(chunks + connection + "|2|{}|0||" + SMUGGLED, "200");
    }

    private static void assertRefusedAlone(String requests) {
        assertAlone(requests, "400|505");
    }

    private static void assertAlone(String requests, String status) {
        String answers = RAW.untilClosed(requests.replace("|", "\r\n"));
        assertThat(answers).matches("(?s)HTTP/1\\.1 (" + status + ") .*").doesNotContain("smuggled");
        assertThat(answers.split("HTTP/1\\.1 ", -1)).hasSize(2);
    }
}
