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
    /** Takes any text; whether it may be set is for {@link PasswordPolicy} to say. */
    public static Password of(String typed) {
        return new Password(new SecretText(Normalizer.normalize(typed, Normalizer.Form.NFKC)));
    }

    /** How many code points it has. */
    public int length() {
        String revealed = text.reveal();
        return revealed.codePointCount(0, revealed.length());
    }
}
