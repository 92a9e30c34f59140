package dev.signet.core.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A throttle that lets everything through, for an operator who limits elsewhere and for load tests. */
public final class Unlimited implements Throttle {
    @Override
    public Optional<Duration> take(ThrottleKey key, ThrottleRule rule, Instant now) {
        return Optional.empty();
    }

    @Override
    public Duration waitFor(ThrottleKey key, ThrottleRule rule, Instant now) {
        return Duration.ZERO;
    }

    @Override
    public void giveBack(ThrottleKey key, ThrottleRule rule) {}

    @Override
    public void forget(ThrottleKey key) {}
}
