package dev.signet.http.problem;

import static dev.signet.http.problem.Problems.assertInvalid;
import static dev.signet.http.problem.Problems.assertMalformed;
import static dev.signet.http.problem.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.http.testing.BadBodies;
import dev.signet.http.testing.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, JSON, and section 4: which bodies are taken, and what is said of the others. */
class ProjectKeyBodyTest {
    private static final Acme ACME = new Acme();
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String INPUT = "/api/v1/schemas/CreateAPIKeyInputBody.json";

    @AfterAll
    static void stop() {
        ACME.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "not json",
                "{",
                "{\"name\":\"a\",}",
                "{'name':\"a\"}",
                "{\"name\":NaN}",
                "null",
                "[]",
                "[{}]",
                "\"a\"",
                "1",
                "{\"name\":\"a\",\"name\":\"a\"}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "{} {}",
                "{}x",
                "\u00ef\u00bb\u00bf{}",
                "{\"name\":\"\u00ff\"}",
                "{\"name\":\"\u00c0\u0080\"}",
                "{\"name\":\"\u00ed\u00a0\u0080\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"scopes\":[\"\\u0000\"]}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}"
            })
    void what_is_no_json_object_in_full_is_malformed(String body) {
        assertMalformed(ACME.raw(JSON, body), "body");
    }

    @Test
    void nesting_over_32_is_malformed() {
        assertInvalid(ACME.raw(JSON, nested(32)), "body.x null");
        assertMalformed(ACME.raw(JSON, nested(33)), "body");
    }

    @Test
    void over_64_kilobytes_is_413_and_another_type_or_an_encoding_415() {
        String largest = "{}" + " ".repeat(65_534);
        assertThat(ACME.raw(JSON, largest).status()).isEqualTo(201);
        assertRefused(ACME.raw("Content-Type: text/plain\r\n", largest + " "), 413, "too_large");
        assertRefused(ACME.raw("Content-Type: text/plain\r\n", "{}"), 415, "unsupported_media_type");
        assertRefused(ACME.raw("", "{}"), 415, "unsupported_media_type");
        assertRefused(ACME.raw(JSON + "Content-Encoding: gzip\r\n", "{}"), 415, "unsupported_media_type");
        assertThat(ACME.raw("Content-Type: application/merge-patch+json\r\n", "{}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_chunked_body_that_turns_out_too_large_is_413() {
        Reply reply = ACME.chunked("{}" + " ".repeat(65_535));
        assertRefused(reply, 413, "too_large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"\"} | body.name \"\"",
                "{\"name\":\"   \"} | body.name \"   \"",
                "{\"name\":1.50} | body.name 1.5",
                "{\"name\":{\"a\":[true]}} | body.name {\"a\":[true]}",
                "{\"scopes\":\"a\"} | body.scopes \"a\"",
                "{\"scopes\":{}} | body.scopes {}",
                "{\"scopes\":[1]} | body.scopes[0] 1",
                "{\"scopes\":[\"a\",null]} | body.scopes[1] null",
                "{\"scopes\":[\"a\",\"b\",\"c\",\"D\"]} | body.scopes[3] \"D\"",
                "{\"scopes\":[\"a\",\"\"]} | body.scopes[1] \"\"",
                "{\"scopes\":[\"a\",\"b\",\"a\"]} | body.scopes[2] \"a\"",
                "{\"expires_at\":\"tomorrow\"} | body.expires_at \"tomorrow\"",
                "{\"expires_at\":1767225600} | body.expires_at 1767225600",
                "{\"is_admin_managed\":\"true\"} | body.is_admin_managed \"true\"",
                "{\"is_admin_managed\":0} | body.is_admin_managed 0",
                "{\"$schema\":1} | body.$schema 1"
            })
    void what_is_wrong_is_422_with_its_place_and_what_was_sent(String body, String place) throws IOException {
        assertInvalid(ACME.make(ACME.owner, body), place);
        assertThat(ACME.schemas.errors(INPUT, json(body))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2025-06-27", "10000-01-01T00:00:00Z", "2026-02-30T00:00:00Z"})
    void an_expiry_that_is_past_or_no_time_is_422(String expiry) {
        assertInvalid(
                ACME.make(ACME.owner, "{\"expires_at\":\"" + expiry + "\"}"), "body.expires_at \"" + expiry + "\"");
    }

    @Test
    void a_name_that_nobody_sees_or_that_breaks_lines_is_422() {
        assertInvalid(ACME.make(ACME.owner, "{\"name\":\" \\u200b\"}"), "body.name \" \u200b\"");
        assertInvalid(ACME.make(ACME.owner, "{\"name\":\"a\\nb\"}"), "body.name \"a\\nb\"");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertInvalid(
                ACME.make(
                        ACME.owner,
                        "{\"b\":1,\"scopes\":[\"A\"],\"name\":\" \",\"is_admin_managed\":1,\"expires_at\":1,\"a\":2}"),
                "body.name \" \"",
                "body.scopes[0] \"A\"",
                "body.expires_at 1",
                "body.is_admin_managed 1",
                "body.b null",
                "body.a null");
    }

    @Test
    void an_unknown_member_is_422_and_what_it_holds_is_not_repeated() throws IOException {
        String body = "{\"password\":\"hunter2\",\"name\":\"a\"}";
        Reply reply = ACME.make(ACME.owner, body);
        assertInvalid(reply, "body.password null");
        assertThat(reply.body()).doesNotContain("hunter2");
        assertThat(ACME.schemas.errors(INPUT, json(body))).isNotEmpty();
        assertInvalid(ACME.make(ACME.owner, "{\"Name\":\"a\"}"), "body.Name null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1E+400", "1e-400", "0.10", "123456789012345678901234567890.5", "1e999999999"})
    void a_number_that_is_told_is_the_one_that_was_sent(String number) {
        Reply reply = ACME.make(ACME.owner, "{\"name\":" + number + "}");
        assertThat(reply.status()).isEqualTo(422);
        String told = reply.body().replaceAll("(?s).*\"value\":([^}]*)}.*", "$1");
        assertThat(new BigDecimal(told)).isEqualTo(new BigDecimal(number));
    }

    @Test
    void a_hundred_errors_are_told_of_more_unknown_members() {
        String body =
                IntStream.range(0, 5_000).mapToObj(i -> "\"m" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
        Reply reply = ACME.make(ACME.owner, body);
        Problems.assertProblem(reply, 422, "invalid");
        assertThat(reply.json().path("errors")).hasSize(100);
    }

    @Test
    void ten_thousand_scopes_are_too_many_and_no_fault() {
        String scopes = IntStream.range(0, 10_000).mapToObj(i -> "\"a\"").collect(Collectors.joining(",", "[", "]"));
        assertInvalid(ACME.make(ACME.owner, "{\"scopes\":" + scopes + "}"), "body.scopes " + scopes);
    }

    @Test
    void fifty_scopes_and_a_name_of_a_hundred_characters_are_the_most() throws IOException {
        String name = "\ud83d\udd11".repeat(100);
        String most = "{\"name\":\"" + name + "\",\"scopes\":" + BadBodies.scopes(50) + "}";
        assertThat(ACME.make(ACME.owner, most).status()).isEqualTo(201);
        assertThat(ACME.schemas.errors(INPUT, json(most))).isEmpty();
        assertInvalid(ACME.make(ACME.owner, "{\"name\":\"" + name + "a\"}"), "body.name \"" + name + "a\"");
        assertInvalid(
                ACME.make(ACME.owner, "{\"scopes\":" + BadBodies.scopes(51) + "}"),
                "body.scopes " + BadBodies.scopes(51));
    }

    @Test
    void a_secret_that_was_pasted_is_not_repeated() {
        String key = ACME.make(ACME.owner, "{}").json().path("key").asText();
        for (String body : new String[] {
            "{\"scopes\":[\"" + key + "\"]}",
            "{\"scopes\":\"" + key + "\"}",
            "{\"scopes\":{\"a\":[\"" + key + "\"]}}",
            "{\"scopes\":{\"" + key + "\":1}}",
            "{\"name\":\"" + "x".repeat(100) + " " + key + "\"}",
            "{\"expires_at\":\"" + ACME.owner + "\"}"
        }) {
            Reply reply = ACME.make(ACME.owner, body);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.json().path("errors").path(0).path("value").isNull())
                    .isTrue();
            assertThat(reply.body()).doesNotContain(key).doesNotContain(ACME.owner);
        }
    }

    private static String nested(int depth) {
        return "{\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
