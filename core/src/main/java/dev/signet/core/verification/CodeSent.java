package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import java.time.Duration;
import java.time.Instant;

/**
 * What whoever asked for a code is told: the same, whether or not a mail went out.
 *
 * @param challengeId of the code, or one that matches nothing
 * @param expiresIn how long the code is good
 * @param resendAfter how long to wait before asking for another
 */
public record CodeSent(ChallengeId challengeId, Duration expiresIn, Duration resendAfter) {
    /** What was sent before and is still good, now that nothing more is sent. */
    public static CodeSent before(Challenge living, Duration resendAfter, Instant now) {
        return new CodeSent(living.id(), Duration.between(now, living.expiresAt()), resendAfter);
    }
}
