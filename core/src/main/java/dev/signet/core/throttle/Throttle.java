package dev.signet.core.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts tries, for all nodes together. A try is counted before it is made, by one atomic statement, so that parallel
 * tries are no way around a limit.
 */
public interface Throttle {
    /**
     * Counts a try.
     *
     * @return empty: go ahead, it is counted; else how long to wait, and nothing was counted
     */
    Optional<Duration> take(ThrottleKey key, ThrottleRule rule, Instant now);

    /** Takes one counted try back, as if it had not been made: it turned out not to be of the kind that is limited. */
    void giveBack(ThrottleKey key, ThrottleRule rule);

    /** Forgets all tries of this key. */
    void forget(ThrottleKey key);
}
