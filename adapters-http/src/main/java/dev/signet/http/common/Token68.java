package dev.signet.http.common;

import java.util.BitSet;

/**
 * The form of a token in an {@code Authorization} header (RFC 9110 section 11.2). Each character is looked at: for
 * a token of some hundred a regular expression takes longer than all checks of what the token says.
 */
final class Token68 {
    private static final BitSet CHARACTERS = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(CHARACTERS::set);
    }

    private Token68() {}

    /** Whether this has it: at least one character, and padding at most at its end. */
    static boolean matches(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        int place = 0;
        while (place < end && CHARACTERS.get(text.charAt(place))) {
            place++;
        }
        return end > 0 && place == end;
    }
}
