package dev.signet.core.crypto;

import dev.signet.core.session.AccessClaims;
import java.time.Duration;
import java.time.Instant;

/**
 * A token whose signature was good.
 *
 * @param keyId who signed it: it is good no longer than that key is known
 * @param verifiedAt when that was
 */
record VerifiedToken(AccessClaims claims, String keyId, Instant verifiedAt) {
    /** Without leeway: the clock that issued it is this one, or in step with it. */
    boolean isValidAt(Instant now) {
        return !now.isBefore(claims.issuedAt()) && now.isBefore(claims.expiresAt());
    }

    Duration remaining() {
        return Duration.between(verifiedAt, claims.expiresAt());
    }
}
