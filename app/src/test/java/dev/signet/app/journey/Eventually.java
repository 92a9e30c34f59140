package dev.signet.app.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does in its own time; fails when it has not come after very long. */
public final class Eventually {
    // A mail that a killed server had in hand is due again half a minute later.
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long NANOSECONDS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private Eventually() {}

    /** What comes. */
    public static <T> T find(String what, Supplier<Optional<T>> look) {
        return findWithin(LONGEST, what, look);
    }

    /** Returns once it holds. */
    public static void holds(String what, BooleanSupplier look) {
        holdsWithin(LONGEST, what, look);
    }

    /** Returns once it holds; fails when a look that began after this time found that it does not. */
    public static void holdsWithin(Duration atMost, String what, BooleanSupplier look) {
        findWithin(atMost, what, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static <T> T findWithin(Duration atMost, String what, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        while (true) {
            long began = System.nanoTime();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (began - start > atMost.toNanos()) {
                throw new AssertionError("there was no " + what + " within " + atMost);
            }
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
        }
    }
}
