package dev.signet.core.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 (RFC 2104, FIPS 198-1). */
final class HmacSha256 {
    static final String ALGORITHM = "HmacSHA256";
    static final int LENGTH = 32;

    private HmacSha256() {}

    /** The code over these parts, one after the other; whoever calls sees to it that their borders are unambiguous. */
    static byte[] of(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
