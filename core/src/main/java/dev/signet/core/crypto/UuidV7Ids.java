package dev.signet.core.crypto;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.signet.core.shared.Ids;
import java.time.Clock;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562 section 5.7): the time in milliseconds, then bits that grow within a millisecond, and
 * while the clock is less than a second behind (section 6.2), the last 48 of them random each time. They are unique, and
 * no secrets.
 */
public final class UuidV7Ids implements Ids {
    private final TimeOrderedEpochFactory factory;

    /** Ids that carry this clock's time. */
    public UuidV7Ids(Clock clock) {
        this(TimeOrderedEpochFactory.builder().withClock(clock).build());
    }

    private UuidV7Ids(TimeOrderedEpochFactory factory) {
        this.factory = factory;
    }

    /**
     * Ids that only have to be unique, for what is numbered with every request: made without the secure source of
     * randomness, which takes longer than all else of them, so that who sees some can guess others.
     */
    public static UuidV7Ids guessable(Clock clock) {
        return new UuidV7Ids(TimeOrderedEpochFactory.builder()
                .withClock(clock)
                .withFastRandom()
                .build());
    }

    @Override
    public UUID next() {
        return factory.create();
    }
}
