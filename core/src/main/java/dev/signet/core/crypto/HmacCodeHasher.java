package dev.signet.core.crypto;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.Digest;
import dev.signet.core.verification.CodeHasher;
import dev.signet.core.verification.VerificationCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 (RFC 2104) over the challenge's id and the code, under a key derived from the root secret. */
public final class HmacCodeHasher implements CodeHasher {
    private final SecretKey key;

    /** Hashes under the key for codes; a previous secret has no part in it. */
    public HmacCodeHasher(RootSecret secret) {
        this.key = secret.key(Purpose.CODES).key();
    }

    @Override
    public Digest hash(ChallengeId challenge, VerificationCode code) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(challenge.value().getMostSignificantBits())
                .putLong(challenge.value().getLeastSignificantBits())
                .array();
        return Digest.of(HmacSha256.of(key, id, code.text().reveal().getBytes(StandardCharsets.US_ASCII)));
    }
}
