package dev.signet.core.shared;

/** A cryptographically secure source of randomness (NIST SP 800-90A); every secret begins here. */
public interface Entropy {
    /** That many fresh random bytes. */
    byte[] bytes(int count);

    /** A uniform number from 0 to {@code bound} - 1. */
    int below(int bound);
}
