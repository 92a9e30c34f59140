package dev.signet.core.rotation;

import java.time.Duration;

/**
 * When signing keys follow each other.
 *
 * @param period for how long a key signs
 * @param notice for how long it is published before that: longer than anybody keeps a set of keys without it
 * @param retention for how long it is kept after that: longer than any of its tokens lives
 */
public record RotationPolicy(Duration period, Duration notice, Duration retention) {
    // Nodes learn of keys within a second, and their clocks are in step to the second: an hour is plenty.
    private static final Duration MARGIN = Duration.ofHours(1);

    public RotationPolicy {
        if (notice.isNegative() || retention.isNegative() || period.compareTo(notice) <= 0) {
            throw new IllegalArgumentException("a key is published before it signs, and signs for longer than that");
        }
    }

    /**
     * A new key every ninety days, published a day before it signs.
     *
     * @param longestToken how long a token may live
     */
    public static RotationPolicy standard(Duration longestToken) {
        return new RotationPolicy(Duration.ofDays(90), Duration.ofDays(1), longestToken.plus(MARGIN));
    }
}
