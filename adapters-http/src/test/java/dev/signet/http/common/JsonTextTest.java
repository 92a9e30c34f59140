package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, JSON: what is malformed. */
class JsonTextTest {
    private record Wire(String someName, Optional<String> absent, Optional<Instant> when, SecretText rawKey) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{\"b\":{\"a\":1,\"\\u0061\":2}}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1.5E+2147483648}",
                "{\"a\":[1e99999999999]}",
                "{\"a\":1E-99999999999}",
                "{\"a\":12345678901E+2147483647}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":[\"\\udc00\\ud800\"]}",
                "{\"\\ud800\":1}",
                "{\"a\":\"line\nbreak\"}",
                "// comment\n{}",
                "\uFEFF{}"
            })
    void what_is_not_one_clean_object_is_malformed(String text) {
        assertThat(read(text)).isEqualTo(Result.refused(HttpFault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " { } ", "{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":\"é😀\"}", "{\"a\":{},\"b\":{}}"})
    void a_clean_object_is_read(String text) {
        assertThat(read(text)).isInstanceOf(Result.Ok.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE);
        byte[] overlong = {'{', '"', (byte) 0xC1, (byte) 0xA1, '"', ':', '1', '}'};
        byte[] surrogate = {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'};
        assertThat(List.of(latin1, utf16, overlong, surrogate))
                .allSatisfy(bytes -> assertThat(JsonText.read(bytes)).isEqualTo(Result.refused(HttpFault.MALFORMED)));
    }

    @Test
    void thirty_two_levels_are_read_and_one_more_is_malformed() {
        assertThat(read(nested(32))).isInstanceOf(Result.Ok.class);
        assertThat(read(nested(33))).isEqualTo(Result.refused(HttpFault.MALFORMED));
    }

    @Test
    void answers_are_in_snake_case_with_null_for_no_value_and_secrets_only_when_written() {
        Wire wire = new Wire(
                "name",
                Optional.empty(),
                Optional.of(Instant.parse("2025-06-27T04:54:08Z")),
                new SecretText("rst_secret"));
        assertThat(new String(JsonText.write(wire), StandardCharsets.UTF_8))
                .isEqualTo("{\"some_name\":\"name\",\"absent\":null,\"when\":\"2025-06-27T04:54:08.000Z\","
                        + "\"raw_key\":\"rst_secret\"}");
        assertThat(wire.toString()).doesNotContain("rst_secret");
    }

    private static Result<ObjectNode> read(String text) {
        return JsonText.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int levels) {
        return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }
}
