package dev.signet.core.apikey;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;

/**
 * What the raw keys of a surface begin with, so that a person, a log scrubber and a secret scanner recognise them.
 *
 * @param value 2 to 24 of {@code [a-z0-9_]}, a letter first and an underscore last
 */
public record KeyPrefix(String value) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final String RULE = "must have 2 to 24 of a-z, 0-9 and _, a letter first and an underscore last";

    public KeyPrefix {
        if (!begins(value, value.length())) {
            throw new IllegalArgumentException("a key prefix " + RULE);
        }
    }

    /** Reads a prefix; refuses with {@link InvalidValue} what is of another form. */
    public static Result<KeyPrefix> parse(String text) {
        return begins(text, text.length()) ? Result.ok(new KeyPrefix(text)) : Result.refused(new InvalidValue(RULE));
    }

    /** Whether so many characters at the beginning of the text are a prefix. Each request with a key asks this. */
    static boolean begins(String text, int length) {
        if (length < SHORTEST || length > LONGEST || text.charAt(length - 1) != '_' || !isLetter(text.charAt(0))) {
            return false;
        }
        int place = 1;
        while (place < length && isPart(text.charAt(place))) {
            place++;
        }
        return place == length;
    }

    private static boolean isPart(char character) {
        return isLetter(character) || character == '_' || (character >= '0' && character <= '9');
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }
}
