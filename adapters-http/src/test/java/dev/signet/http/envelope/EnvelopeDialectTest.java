package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.envelope.Envelopes.assertMalformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1: errors of the envelope dialect that no endpoint makes. */
class EnvelopeDialectTest {
    private static final String SEND = "/auth/verification/send-code";
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth", "/auth/", "/auth/nothing", "/auth/verification", "/auth/verification/send-code/x"})
    void an_unknown_path_below_its_prefix_is_an_envelope(String path) {
        assertError(SERVER.client().send("GET", path), 404, "not_found");
    }

    @Test
    void a_path_that_only_begins_alike_is_plain() {
        Reply reply = SERVER.client().send("GET", "/author");
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("error", "code");
    }

    @Test
    void a_wrong_method_is_405_with_those_that_are_right() {
        Reply reply = SERVER.client().send("GET", SEND);
        assertError(reply, 405, "method_not_allowed");
        assertThat(reply.header("Allow")).hasValue("POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "\"text\"",
                "null",
                "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}",
                "{\"email\":\"a@example.org\"} {}",
                "{\"email\":\"a\\u0000@example.org\"}",
                "{\"email\":\"a\\ud800@example.org\"}",
                "{\"email\":\"a@example.org\",}"
            })
    void what_is_malformed_is_422_at_the_body(String json) {
        assertMalformed(SERVER.post(SEND, json));
    }

    @Test
    void deep_nesting_and_broken_characters_are_malformed_too() {
        assertMalformed(SERVER.post(SEND, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"));
        byte[] broken = "{\"email\":\"\u00ff@example.org\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertMalformed(SERVER.client()
                .send("POST", SEND, BodyPublishers.ofByteArray(broken), "Content-Type", "application/json"));
    }

    @Test
    void other_media_types_and_large_bodies_keep_their_status() {
        assertError(SERVER.client().send("POST", SEND, BodyPublishers.ofString("{}")), 415, "unsupported_media_type");
        assertError(SERVER.post(SEND, "\"" + "x".repeat(70_000) + "\""), 413, "too_large");
    }
}
