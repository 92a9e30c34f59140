package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.Digest;

/**
 * What is stored of a code: a hash under a key that the store does not have, since a million codes are guessed in no
 * time (HMAC-SHA-256, RFC 2104).
 */
public interface CodeHasher {
    /** The hash of this code in this challenge; the same code in another challenge has another. */
    Digest hash(ChallengeId challenge, VerificationCode code);

    /** Whether this is the hash of this code in this challenge, under the present secret or the previous one. */
    boolean matches(Digest hash, ChallengeId challenge, VerificationCode code);
}
