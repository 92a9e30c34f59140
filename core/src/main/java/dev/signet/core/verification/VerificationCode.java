package dev.signet.core.verification;

import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that a person reads in a mail and types.
 *
 * @param text six digits; masked in {@code toString}
 */
public record VerificationCode(SecretText text) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int BOUND = 1_000_000;

    public VerificationCode {
        if (!FORM.matcher(text.reveal()).matches()) {
            throw new IllegalArgumentException("not six digits");
        }
    }

    /** Reads what was typed, with white space around it; empty for anything but six ASCII digits. */
    public static Optional<VerificationCode> parse(String typed) {
        String trimmed = typed.strip();
        return FORM.matcher(trimmed).matches()
                ? Optional.of(new VerificationCode(new SecretText(trimmed)))
                : Optional.empty();
    }

    /** A new code, uniform over all million of them. */
    public static VerificationCode generate(Entropy entropy) {
        String digits = Integer.toString(BOUND + entropy.below(BOUND)).substring(1);
        return new VerificationCode(new SecretText(digits));
    }
}
