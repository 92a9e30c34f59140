package dev.signet.core.crypto;

/** What a key derived from the root secret is for. No two uses share a key (NIST SP 800-57 part 1, section 5.2). */
enum Purpose {
    CODES("codes", HmacSha256.ALGORITHM),
    REFRESH_TOKENS("refresh-tokens", HmacSha256.ALGORITHM),
    SEALING("sealing", "AES");

    private final String label;
    private final String algorithm;

    Purpose(String label, String algorithm) {
        this.label = label;
        this.algorithm = algorithm;
    }

    /** The name that goes into the derivation: changing one makes everything unreadable that its key protects. */
    String label() {
        return label;
    }

    /** What the JDK calls the algorithm that uses the key. */
    String algorithm() {
        return algorithm;
    }
}
