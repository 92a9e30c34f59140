package dev.signet.core.crypto;

import dev.signet.core.shared.Entropy;
import java.security.SecureRandom;

/** Randomness of the platform's own generator, seeded by the operating system (NIST SP 800-90A). */
public final class SecureEntropy implements Entropy {
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Uniform: the generator draws again where a remainder would favour small numbers. */
    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
