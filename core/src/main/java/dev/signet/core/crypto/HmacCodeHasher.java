package dev.signet.core.crypto;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.Digest;
import dev.signet.core.verification.CodeHasher;
import dev.signet.core.verification.VerificationCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 (RFC 2104) over the challenge's id and the code, under keys derived from the root secret: hashed under the
 * present one, compared under the previous one too.
 */
public final class HmacCodeHasher implements CodeHasher {
    private final SecretKey current;
    private final List<SecretKey> accepted;

    /** Under the keys for codes. */
    public HmacCodeHasher(RootSecret secret) {
        this.current = secret.key(Purpose.CODES).key();
        this.accepted = secret.keys(Purpose.CODES).stream().map(PurposeKey::key).toList();
    }

    @Override
    public Digest hash(ChallengeId challenge, VerificationCode code) {
        return hash(current, challenge, code);
    }

    @Override
    public boolean matches(Digest hash, ChallengeId challenge, VerificationCode code) {
        return accepted.stream().anyMatch(key -> hash(key, challenge, code).equals(hash));
    }

    private static Digest hash(SecretKey key, ChallengeId challenge, VerificationCode code) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(challenge.value().getMostSignificantBits())
                .putLong(challenge.value().getLeastSignificantBits())
                .array();
        return Digest.of(HmacSha256.of(key, id, code.text().reveal().getBytes(StandardCharsets.US_ASCII)));
    }
}
