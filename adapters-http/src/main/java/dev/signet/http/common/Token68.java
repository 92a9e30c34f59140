package dev.signet.http.common;

/**
 * The form of a token in an {@code Authorization} header (RFC 9110 section 11.2). Each character is looked at: for
 * a token of some hundred a regular expression takes longer than all checks of what the token says.
 */
final class Token68 {
    private static final boolean[] CHARACTERS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(character -> CHARACTERS[character] = true);
    }

    private Token68() {}

    /** Whether this has it: at least one character, and padding at most at its end. */
    static boolean matches(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        int place = 0;
        while (place < end && isOne(text.charAt(place))) {
            place++;
        }
        return end > 0 && place == end;
    }

    private static boolean isOne(char character) {
        return character < CHARACTERS.length && CHARACTERS[character];
    }
}
