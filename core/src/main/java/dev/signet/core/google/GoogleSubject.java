package dev.signet.core.google;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Google calls a person: never given to another one, and the same whatever their address becomes.
 *
 * @param value {@code sub}, 1 to 255 visible ASCII characters (OpenID Connect Core section 2)
 */
public record GoogleSubject(String value) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    public GoogleSubject {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    /** Reads a subject; empty for anything else. */
    public static Optional<GoogleSubject> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new GoogleSubject(text)) : Optional.empty();
    }
}
