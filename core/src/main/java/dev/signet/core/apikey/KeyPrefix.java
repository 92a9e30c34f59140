package dev.signet.core.apikey;

import java.util.regex.Pattern;

/**
 * What the raw keys of a surface begin with, so that a person, a log scrubber and a secret scanner recognise them.
 *
 * @param value 2 to 24 of {@code [a-z0-9_]}, a letter first and an underscore last
 */
public record KeyPrefix(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,22}_");

    public KeyPrefix {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a key prefix has 2 to 24 of a-z, 0-9 and _, a letter first and an underscore last");
        }
    }
}
