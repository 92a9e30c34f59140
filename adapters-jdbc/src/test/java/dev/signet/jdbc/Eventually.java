package dev.signet.jdbc;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or connection does in its own time. */
final class Eventually {
    /** Within which every change has to hold on every node. */
    static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Eventually() {}

    /** Returns once it holds; fails when it has not after very long. */
    static void holds(String what, BooleanSupplier look) {
        holdsWithin(LONGEST, what, look);
    }

    /** Returns once it holds; fails when a look that began after this time found that it does not. */
    static void holdsWithin(Duration atMost, String what, BooleanSupplier look) {
        long start = System.nanoTime();
        for (long began = start; !look.getAsBoolean(); began = System.nanoTime()) {
            if (began - start > atMost.toNanos()) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
