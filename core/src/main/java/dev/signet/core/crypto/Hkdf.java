package dev.signet.core.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869): many independent keys out of one secret. The JDK has one of its own from 25 only. */
final class Hkdf {
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /** Concentrates the secret into 32 bytes (section 2.2). */
    static byte[] extract(byte[] salt, byte[] secret) {
        // No salt means as many zeros as the hash is long, and the JDK takes no empty key.
        byte[] key = salt.length == 0 ? new byte[HmacSha256.LENGTH] : salt;
        return HmacSha256.of(new SecretKeySpec(key, HmacSha256.ALGORITHM), secret);
    }

    /** That many bytes for this use (section 2.3). */
    static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        if (length < 1 || length > MOST_BLOCKS * HmacSha256.LENGTH) {
            throw new IllegalArgumentException("HKDF gives 1 to 8160 bytes, not " + length);
        }
        SecretKeySpec key = new SecretKeySpec(pseudoRandomKey, HmacSha256.ALGORITHM);
        ByteBuffer output = ByteBuffer.allocate(length);
        byte[] block = {};
        for (int counter = 1; output.hasRemaining(); counter++) {
            block = HmacSha256.of(key, block, info, new byte[] {(byte) counter});
            output.put(Arrays.copyOf(block, Math.min(block.length, output.remaining())));
        }
        return output.array();
    }
}
