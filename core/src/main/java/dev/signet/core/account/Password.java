package dev.signet.core.account;

import dev.signet.core.shared.SecretText;
import java.text.Normalizer;

/**
 * A password as typed, normalised to NFKC so that one that was typed on another keyboard still matches (NIST SP
 * 800-63B-4 section 3.1.1.2). Never trimmed.
 *
 * @param text the normalised secret
 */
public record Password(SecretText text) {
    // Four code points become one at the most, so what is longer than this is too long in every form; and the work of
    // normalising grows with the square of the length.
    private static final int MOST_NORMALISED = 4 * PasswordPolicy.MOST_LENGTH;

    /**
     * Takes any text; whether it may be set is for {@link PasswordPolicy} to say. What is too long to be anybody's
     * password stays as it is.
     */
    public static Password of(String typed) {
        boolean tooLong = typed.codePointCount(0, typed.length()) > MOST_NORMALISED;
        return new Password(new SecretText(tooLong ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC)));
    }

    /** How many code points it has. */
    public int length() {
        String revealed = text.reveal();
        return revealed.codePointCount(0, revealed.length());
    }
}
