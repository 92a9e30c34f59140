package dev.signet.http.server;

import static dev.signet.http.server.Standard.assertStandard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, JSON: which bodies are taken. */
class RequestBodyTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final Client CLIENT = new Client(SERVER.port());
    private static final RawClient RAW = new RawClient(SERVER.port());

    @AfterAll
    static void stop() {
        SERVER.close();
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
        assertThat(CLIENT.send("POST", "/body", BodyPublishers.ofString("{\"a\":1}"), "Content-Type", type)
                        .body())
                .isEqualTo("{\"a\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/json", "application/jsonx", "json", "", "application/json; charset=latin1"})
    void any_other_media_type_is_415(String type) {
        Reply reply =
                RAW.send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");
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
                                RAW.send("POST /body HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: 2\r\n\r\n{}")
                                        .status())
                        .isEqualTo(415));
    }

    @Test
    void sixty_four_kilobytes_are_taken_and_a_byte_more_is_413() {
        assertThat(CLIENT.sendJson("POST", "/body", padded(65_536)).status()).isEqualTo(200);
        Reply announced = CLIENT.sendJson("POST", "/body", padded(65_537));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("too_large");
        assertStandard(announced);
    }

    @Test
    void who_sends_far_too_much_still_hears_why_not() {
        assertThat(CLIENT.sendJson("POST", "/body", padded(2_000_000)).status()).isEqualTo(413);
        assertThat(CLIENT.sendJson("POST", "/nothing", padded(1_000_000)).status())
                .isEqualTo(404);
    }

    @Test
    void who_asks_before_sending_is_answered_without_the_body() {
        Reply reply = RAW.send(
                "POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 65537|Expect: 100-continue||"
                        .replace("|", "\r\n"));
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void a_chunked_body_is_bounded_too() {
        String head =
                "POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(RAW.send(head + "10000\r\n" + padded(65_536) + "\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(RAW.send(head + "10001\r\n" + padded(65_537) + "\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void too_large_comes_before_the_wrong_type() {
        Reply reply =
                CLIENT.send("POST", "/body", BodyPublishers.ofString(padded(65_537)), "Content-Type", "text/plain");
        assertThat(reply.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1,\"a\":1}", "{} {}"})
    void what_is_no_json_object_is_malformed(String body) {
        Reply reply = CLIENT.sendJson("POST", "/body", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed");
    }

    @Test
    void an_absent_body_is_malformed_where_one_is_needed_and_wants_no_type() {
        Reply reply = RAW.send("POST /body HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed");
    }

    private static String padded(int length) {
        return "{\"a\":1" + " ".repeat(length - 7) + "}";
    }
}
