package dev.signet.core.memory;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A challenge as it is kept.
 *
 * @param attempts how many named it
 * @param openAttempts how many named none, by the network that they came from
 */
record ChallengeRow(Challenge challenge, int attempts, Map<String, Integer> openAttempts) {
    ChallengeRow {
        openAttempts = Map.copyOf(openAttempts);
    }

    boolean isFor(EmailAddress address, CodePurpose purpose) {
        return challenge.address().equals(address) && challenge.purpose() == purpose;
    }

    boolean isLiving(Instant now) {
        return now.isBefore(challenge.expiresAt());
    }

    /** All guesses that it was compared with; as long as it lives, all of them were wrong. */
    int guesses() {
        return attempts + openTotal();
    }

    boolean allowsAttempt() {
        return attempts < Challenge.MOST_ATTEMPTS;
    }

    boolean allowsOpenAttempt(String network) {
        return openAttempts.getOrDefault(network, 0) < Challenge.MOST_OPEN_ATTEMPTS_A_CLIENT
                && openTotal() < Challenge.MOST_OPEN_ATTEMPTS;
    }

    ChallengeRow attempted() {
        return new ChallengeRow(challenge, attempts + 1, openAttempts);
    }

    ChallengeRow attemptedOpenly(String network) {
        Map<String, Integer> counted = new HashMap<>(openAttempts);
        counted.merge(network, 1, Integer::sum);
        return new ChallengeRow(challenge, attempts, counted);
    }

    private int openTotal() {
        return openAttempts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
