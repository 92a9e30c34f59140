package dev.signet.core.shared;

/**
 * Keeps secrets that must be read again unreadable at rest (authenticated encryption, NIST SP 800-38D). A sealed value
 * names its key, so that what a previous secret sealed still opens.
 */
public interface Sealer {
    /**
     * Seals a text.
     *
     * @param context what the value is and whose: it opens only with the same one, so that a sealed value copied to
     *     another row is worth nothing
     */
    byte[] seal(SecretText plain, String context);

    /** Opens what was sealed in this context; throws when it was changed or its key is not known. */
    SecretText open(byte[] sealed, String context);

    /** Whether the present secret sealed this, and not the previous one. */
    boolean isCurrent(byte[] sealed);
}
