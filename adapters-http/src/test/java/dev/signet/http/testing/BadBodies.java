package dev.signet.http.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that no endpoint takes (contract section 1, JSON), and one that is well-formed and too much. */
public final class BadBodies {
    /** Text that is no JSON object as Signet wants it. */
    public static final List<String> MALFORMED = List.of(
            "not json",
            "[]",
            "null",
            "\"text\"",
            "{\"name\":\"a\",\"name\":\"a\"}",
            "{} {}",
            "{\"name\":\"a\",}",
            "{\"name\":\"a\"",
            "{\"name\":\"\\u0000\"}",
            "{\"unknown\":\"\\ud800\"}",
            "{\"\\udfff\":1}",
            "{\"unknown\":" + "[".repeat(32) + "]".repeat(32) + "}",
            "{\"name\":'a'}",
            "{\"name\":NaN}");

    private BadBodies() {}

    /** An object that is not UTF-8. */
    public static byte[] latin1() {
        return "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A list of that many scopes, all different. */
    public static String scopes(int number) {
        return IntStream.range(0, number).mapToObj(i -> "\"s" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
