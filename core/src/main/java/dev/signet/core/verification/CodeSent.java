package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import java.time.Duration;

/**
 * What whoever asked for a code is told: the same, whether or not a mail went out.
 *
 * @param challengeId of the code, or one that matches nothing
 * @param expiresIn how long the code is good
 * @param resendAfter how long to wait before asking for another
 */
public record CodeSent(ChallengeId challengeId, Duration expiresIn, Duration resendAfter) {}
