package dev.signet.core.clilogin;

import dev.signet.core.shared.Entropy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person compares or types to say which command line they mean (RFC 8628 section 6.1).
 *
 * @param value {@code XXXX-XXXX}, of letters that make no words and are not taken for one another
 */
public record UserCode(String value) {
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXZ";
    private static final int HALF = 4;
    private static final Pattern FORM =
            Pattern.compile("[" + LETTERS + "]{" + HALF + "}-[" + LETTERS + "]{" + HALF + "}");
    // Of ASCII alone: upper-casing makes two letters of a ligature.
    private static final Pattern TYPED = Pattern.compile("[" + LETTERS + "\\s-]+", Pattern.CASE_INSENSITIVE);

    public UserCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user code");
        }
    }

    /** Reads what was typed, in any case, with or without dash and spaces; empty for what is no code. */
    public static Optional<UserCode> parse(String typed) {
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return TYPED.matcher(typed).matches() && letters.length() == 2 * HALF
                ? Optional.of(new UserCode(split(letters)))
                : Optional.empty();
    }

    /** A new code, uniform over all. */
    public static UserCode generate(Entropy entropy) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            letters.append(LETTERS.charAt(entropy.below(LETTERS.length())));
        }
        return new UserCode(split(letters.toString()));
    }

    private static String split(String letters) {
        return letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }

    @Override
    public String toString() {
        return value;
    }
}
