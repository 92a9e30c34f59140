package dev.signet.core.crypto;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The compact serialization of a signed token (RFC 7515 section 7.1), taken literally. */
final class CompactForm {
    private static final int MOST_CHARACTERS = 8192;
    private static final int PARTS = 3;
    private static final Pattern DOT = Pattern.compile("\\.");

    private CompactForm() {}

    /** Whether it is at most 8 KiB long: more is not even hashed. */
    static boolean fits(String token) {
        return token.length() <= MOST_CHARACTERS;
    }

    /**
     * Whether these are three parts in base64url. Parsers are lenient here: they skip characters that are not in the
     * alphabet and bits that no byte needs, so that one signature would be good for many tokens.
     */
    static boolean matches(String token) {
        List<String> parts = List.of(DOT.split(token, -1));
        return parts.size() == PARTS && parts.stream().allMatch(CompactForm::isCanonical);
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
