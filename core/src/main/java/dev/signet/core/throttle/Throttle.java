package dev.signet.core.throttle;

import dev.signet.core.shared.Done;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
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

    /** Counts a try; refuses with {@link RateLimited} one that has to wait, which is not counted. */
    default Result<Done> admit(ThrottleKey key, ThrottleRule rule, Instant now) {
        return take(key, rule, now)
                .<Result<Done>>map(wait -> Result.refused(new RateLimited(wait)))
                .orElseGet(Result::done);
    }

    /** How long a try would have to wait now, zero when it would go ahead. Counts nothing, so it is no promise. */
    Duration waitFor(ThrottleKey key, ThrottleRule rule, Instant now);

    /**
     * Takes one counted try back: it turned out not to be of the kind that is limited. The last one given back leaves
     * nothing, so that the next begins a new period; the wait of a {@link ThrottleRule.Backoff} becomes that of one try
     * fewer, counted from the same time. Nothing happens when none is counted.
     */
    void giveBack(ThrottleKey key, ThrottleRule rule);

    /** Forgets all tries of this key. */
    void forget(ThrottleKey key);
}
