package dev.signet.core.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set. Threads share it safely; its zone is UTC unless another is asked for. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock that shows this time. */
    public SettableClock(Instant now) {
        this(new AtomicReference<>(now), ZoneOffset.UTC);
    }

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Shows this time from now on, an earlier one too. */
    public void set(Instant time) {
        now.set(time);
    }

    /** Goes on by this much. */
    public void advance(Duration step) {
        now.updateAndGet(time -> time.plus(step));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get(), "a clock is never without a time");
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: setting one sets the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
