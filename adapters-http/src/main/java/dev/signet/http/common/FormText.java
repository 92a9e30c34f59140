package dev.signet.http.common;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as query strings carry it: percent-encoded UTF-8, a plus for a space (WHATWG URL, urlencoded). */
final class FormText {
    private static final int HEX = 16;

    private FormText() {}

    /** The text; empty when an escape is incomplete, the bytes are not UTF-8, or anything but ASCII is not escaped. */
    static Optional<String> decode(String encoded) {
        byte[] octets = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                int value = hex(octets, i);
                if (value < 0) {
                    return Optional.empty();
                }
                decoded.write(value);
                i += 2;
            } else if (octets[i] < 0) {
                // Not ASCII: of what encoding it is nobody says.
                return Optional.empty();
            } else {
                decoded.write(octets[i] == '+' ? ' ' : octets[i]);
            }
        }
        return utf8(decoded.toByteArray());
    }

    /** The text that the bytes are in UTF-8; empty when they are none. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static int hex(byte[] octets, int percent) {
        if (percent + 2 >= octets.length) {
            return -1;
        }
        int high = digit(octets[percent + 1]);
        int low = digit(octets[percent + 2]);
        return high < 0 || low < 0 ? -1 : HEX * high + low;
    }

    // Of ASCII alone: among all characters there are other digits, too.
    private static int digit(byte octet) {
        return octet < 0 ? -1 : Character.digit(octet, HEX);
    }
}
