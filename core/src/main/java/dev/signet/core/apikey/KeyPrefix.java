package dev.signet.core.apikey;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.regex.Pattern;

/**
 * What the raw keys of a surface begin with, so that a person, a log scrubber and a secret scanner recognise them.
 *
 * @param value 2 to 24 of {@code [a-z0-9_]}, a letter first and an underscore last
 */
public record KeyPrefix(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,22}_");
    private static final String RULE = "must have 2 to 24 of a-z, 0-9 and _, a letter first and an underscore last";

    public KeyPrefix {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key prefix " + RULE);
        }
    }

    /** Reads a prefix; refuses with {@link InvalidValue} what is of another form. */
    public static Result<KeyPrefix> parse(String text) {
        return FORM.matcher(text).matches() ? Result.ok(new KeyPrefix(text)) : Result.refused(new InvalidValue(RULE));
    }
}
