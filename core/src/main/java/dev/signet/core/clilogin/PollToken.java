package dev.signet.core.clilogin;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.util.Base64;

/**
 * What a command line proves by that it began a login: the device code of RFC 8628.
 *
 * @param text masked in {@code toString}; only its digest is kept
 */
public record PollToken(SecretText text) {
    private static final int RANDOM_BYTES = 32;

    /** A new one of 256 random bits. */
    public static PollToken generate(Entropy entropy) {
        return new PollToken(
                new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(RANDOM_BYTES))));
    }

    /** What is kept of it. */
    public Digest digest() {
        return Digest.sha256(text.reveal());
    }
}
