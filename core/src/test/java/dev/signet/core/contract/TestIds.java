package dev.signet.core.contract;

import dev.signet.core.shared.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the form of version 7 that grow by one, so that a failing test fails in the same way again. */
public final class TestIds implements Ids {
    private static final long EPOCH_MILLIS = 1_772_600_000_000L;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final AtomicLong COUNT = new AtomicLong();

    @Override
    public UUID next() {
        return number(COUNT.incrementAndGet());
    }

    private static UUID number(long count) {
        long millis = EPOCH_MILLIS + (count >> 12);
        // The low half looks random, as it does in real ids: nothing may depend on it.
        long noise = count * 0x9E37_79B9_7F4A_7C15L;
        return new UUID((millis << 16) | VERSION | (count & 0xFFF), VARIANT | (noise >>> 2));
    }
}
