package dev.signet.http.common;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as query strings carry it: percent-encoded UTF-8, a plus for a space (WHATWG URL, urlencoded). */
final class FormText {
    private static final int HEX = 16;
    private static final int LAST_OF_ASCII = 0x7F;

    private FormText() {}

    /** The text; empty when an escape is incomplete, the bytes are not UTF-8, or anything but ASCII is not escaped. */
    static Optional<String> decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int value = hex(encoded, i);
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 3;
            } else if (c > LAST_OF_ASCII) {
                // Of what encoding it is nobody says.
                return Optional.empty();
            } else {
                bytes.write(c == '+' ? ' ' : c);
                i++;
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static int hex(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), HEX);
        int low = Character.digit(text.charAt(percent + 2), HEX);
        return high < 0 || low < 0 ? -1 : HEX * high + low;
    }
}
