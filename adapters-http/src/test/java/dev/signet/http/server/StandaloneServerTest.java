package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1: what holds for every request, whoever finds fault with it. */
class StandaloneServerTest {
    private static final ProbeServer server = new ProbeServer();
    private static final Client client = new Client(server.port());
    private static final RawClient raw = new RawClient(server.port());

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_has_the_standard_headers_and_no_word_about_the_server() {
        Reply reply = client.send("GET", "/ok", "X-Request-Id", "mine.1_2-3");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Request-Id")).hasValue("mine.1_2-3");
        assertStandard(reply);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.headers()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "line\u00e9",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void another_request_id_is_replaced_by_a_new_one(String sent) {
        Reply reply = raw.send("GET /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: " + sent + "\r\n\r\n");
        assertThat(reply.header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void an_unknown_path_is_404_in_the_dialect_of_its_prefix() {
        Reply plain = client.send("GET", "/nothing");
        assertThat(plain.status()).isEqualTo(404);
        assertThat(plain.body()).isEqualTo("{\"error\":\"There is nothing at this address.\",\"code\":\"not_found\"}");
        assertStandard(plain);
        Reply loud = client.send("GET", "/loud/nothing", "X-Request-Id", "r1");
        assertThat(loud.json().path("loud").asText()).isEqualTo("not_found");
        assertThat(loud.json().path("request").asText()).isEqualTo("r1");
    }

    @Test
    void a_wrong_method_is_405_with_the_right_ones() {
        Reply reply = client.send("DELETE", "/ok", "Accept", "text/html");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("method_not_allowed");
        assertThat(reply.header("Allow")).hasValue("GET, POST, HEAD, OPTIONS");
        assertStandard(reply);
        assertThat(client.send("PROPFIND", "/ok").status()).isEqualTo(405);
        assertThat(client.send("HEAD", "/body").status()).isEqualTo(405);
    }

    @Test
    void options_tells_the_methods() {
        Reply reply = client.send("OPTIONS", "/body");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Allow")).hasValue("POST, OPTIONS");
        assertStandard(reply);
        assertThat(client.send("OPTIONS", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void head_answers_with_the_headers_of_get() {
        Reply get = raw.send("GET /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: r\r\n\r\n");
        Reply head = raw.send("HEAD /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: r\r\n\r\n");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().get("content-length")).isEqualTo(get.headers().get("content-length"));
        assertThat(head.headers().get("content-type")).isEqualTo(get.headers().get("content-type"));
        assertThat(head.body()).isEmpty();
        assertStandard(head);
        Reply missing = raw.send("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
    }

    @Test
    void no_content_has_no_content_type() {
        Reply reply = client.send("POST", "/ok");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers()).doesNotContainKey("content-type");
        assertStandard(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bug", "/error"})
    void a_fault_of_ours_is_500_with_the_request_id_and_nothing_of_the_inside(String path) {
        Reply reply = client.send("GET", path, "X-Request-Id", "find-me");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("internal");
        assertThat(reply.body()).contains("find-me").doesNotContain("hidden").doesNotContain("Exception");
        assertStandard(reply);
    }

    @Test
    void a_store_that_cannot_be_reached_is_503_with_retry_after() {
        Reply reply = client.send("GET", "/store");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("overloaded");
        assertThat(reply.header("Retry-After")).hasValue("5");
        assertStandard(reply);
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
        Reply reply = raw.send(request.replace("|", "\r\n"));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.headers()).doesNotContainKey("server");
        assertStandard(reply);
    }

    @Test
    void too_large_headers_are_431_and_a_too_long_target_is_414() {
        Reply headers = raw.send("GET /loud/ok HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(headers.status()).isEqualTo(431);
        assertStandard(headers);
        assertThat(headers.body()).contains("too_large");
        Reply target = raw.send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(target.status()).isEqualTo(414);
        assertThat(target.code()).isEqualTo("too_large");
        assertStandard(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json; profile=x",
                "application/merge-patch+json"
            })
    void json_is_taken_by_its_media_type(String type) {
        assertThat(client.send("POST", "/body", BodyPublishers.ofString("{\"a\":1}"), "Content-Type", type)
                        .body())
                .isEqualTo("{\"a\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/json", "application/jsonx", "json", "", "application/json; charset=latin1"})
    void any_other_media_type_is_415(String type) {
        Reply reply =
                raw.send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("unsupported_media_type");
        assertStandard(reply);
    }

    @Test
    void no_media_type_two_of_them_and_a_content_encoding_are_415() {
        String json = "Content-Type: application/json\r\n";
        assertThat(List.of(
                        "", json + json, json + "Content-Encoding: gzip\r\n", json + "Content-Encoding: identity\r\n"))
                .allSatisfy(headers -> assertThat(
                                raw.send("POST /body HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: 2\r\n\r\n{}")
                                        .status())
                        .isEqualTo(415));
    }

    @Test
    void sixty_four_kilobytes_are_taken_and_a_byte_more_is_413() {
        assertThat(client.sendJson("POST", "/body", padded(65_536)).status()).isEqualTo(200);
        Reply announced = client.sendJson("POST", "/body", padded(65_537));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("too_large");
        assertStandard(announced);
    }

    @Test
    void who_sends_far_too_much_still_hears_why_not() {
        assertThat(client.sendJson("POST", "/body", padded(2_000_000)).status()).isEqualTo(413);
        assertThat(client.sendJson("POST", "/nothing", padded(1_000_000)).status())
                .isEqualTo(404);
    }

    @Test
    void who_asks_before_sending_is_answered_without_the_body() {
        Reply reply = raw.send(
                "POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 65537|Expect: 100-continue||"
                        .replace("|", "\r\n"));
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void a_chunked_body_is_bounded_too() {
        String head =
                "POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(raw.send(head + "10000\r\n" + padded(65_536) + "\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(raw.send(head + "10001\r\n" + padded(65_537) + "\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void too_large_comes_before_the_wrong_type() {
        Reply reply =
                client.send("POST", "/body", BodyPublishers.ofString(padded(65_537)), "Content-Type", "text/plain");
        assertThat(reply.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1,\"a\":1}", "{} {}"})
    void what_is_no_json_object_is_malformed(String body) {
        Reply reply = client.sendJson("POST", "/body", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed");
    }

    @Test
    void an_absent_body_is_malformed_where_one_is_needed_and_wants_no_type() {
        Reply reply = raw.send("POST /body HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer nothing",
                "authorization: bEARER nothing",
                "Authorization: Basic dXNlcjpwYXNz",
                "Authorization: Bearer",
                "Authorization: Bearer a b",
                "Authorization: ",
                "Authorization: nothing",
                "Authorization: Bearer a\r\nAuthorization: Bearer a",
                "x-api-key: nothing",
                "x-api-key: ",
                "x-api-key: a\r\nx-api-key: a",
                "Authorization: Basic x\r\nx-api-key: rst_key"
            })
    void a_bad_credential_is_401_and_the_challenge_says_so(String headers) {
        Reply reply = raw.send("GET /principal HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_token");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertStandard(reply);
    }

    @Test
    void no_credential_is_401_and_the_challenge_has_no_error() {
        Reply reply = client.send("GET", "/principal?access_token=nothing");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_header_is_neither_read_nor_counted_where_none_is_taken() {
        assertThat(client.send("GET", "/ok", "Authorization", "garbled").status())
                .isEqualTo(200);
    }

    @Test
    void requests_run_on_virtual_threads_where_the_jdk_has_them() {
        boolean virtual = client.send("GET", "/thread").body().contains("VirtualThread");
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void pages_of_configured_origins_may_read_answers_and_others_may_not() {
        Reply allowed = client.send("GET", "/ok", "Origin", "https://app.example");
        assertThat(allowed.header("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(allowed.header("Access-Control-Expose-Headers")).isPresent();
        assertThat(allowed.header("Vary")).hasValue("Origin");
        Reply refused = client.send("GET", "/ok", "Origin", "https://evil.example");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(refused.header("Vary")).hasValue("Origin");
        Reply error = client.send("GET", "/nothing", "Origin", "https://app.example");
        assertThat(error.header("Access-Control-Allow-Origin")).hasValue("https://app.example");
    }

    @Test
    void a_preflight_of_a_configured_origin_is_answered() {
        Reply reply =
                client.send("OPTIONS", "/ok", "Origin", "https://app.example", "Access-Control-Request-Method", "POST");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Methods")).hasValue("GET, POST, HEAD, OPTIONS");
        assertThat(reply.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization", "Content-Type"));
        Reply evil = client.send(
                "OPTIONS", "/ok", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");
        assertThat(evil.headers()).doesNotContainKeys("access-control-allow-methods", "access-control-allow-origin");
    }

    private static String padded(int length) {
        return "{\"a\":1" + " ".repeat(length - 7) + "}";
    }

    private static void assertStandard(Reply reply) {
        assertThat(reply.header("X-Request-Id")).isPresent();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    }
}
