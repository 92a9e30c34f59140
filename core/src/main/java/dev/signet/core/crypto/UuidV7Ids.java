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
        this.factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    @Override
    public UUID next() {
        return factory.create();
    }
}
