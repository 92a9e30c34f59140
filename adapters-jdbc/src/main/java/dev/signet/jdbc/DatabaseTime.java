package dev.signet.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The database's time, carried on by this process's monotonic clock between two beats; the system's clock has no part in
 * it. Of the last few beats the one with the shortest round trip counts. It never goes back: where it is ahead of the
 * database it goes at half speed until they agree.
 */
final class DatabaseTime implements InstantSource {
    private static final int BEATS = 8;

    private final LongSupplier nanoseconds;
    // The newest first. Only the thread that listens to the database has beats.
    private final Deque<Beat> beats = new ArrayDeque<>();
    private volatile Course course;

    /** As this first beat has it. */
    DatabaseTime(Beat first, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        beats.add(first);
        course = new Course(first.toldAt(), toNanoseconds(first.time()), 0);
    }

    @Override
    public Instant instant() {
        Course now = course;
        return toInstant(now.at(nanoseconds.getAsLong()));
    }

    /** Goes by this beat too. */
    void observe(Beat beat) {
        if (beats.size() == BEATS) {
            beats.removeLast();
        }
        beats.addFirst(beat);
        Beat best =
                beats.stream().min(Comparator.comparingLong(Beat::uncertainty)).orElse(beat);
        long now = nanoseconds.getAsLong();
        long shown = course.at(now);
        long told = toNanoseconds(best.time()) + now - best.toldAt();
        course = new Course(now, Math.max(told, shown), Math.max(shown - told, 0));
    }

    /** Forgets the beats so far: they may have been those of another server. */
    void forget() {
        beats.clear();
    }

    private static long toNanoseconds(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }

    private static Instant toInstant(long nanoseconds) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanoseconds, second), Math.floorMod(nanoseconds, second));
    }

    /** From one time on: what was shown then, and how much of that was too much. */
    private record Course(long from, long shown, long ahead) {
        long at(long now) {
            long passed = now - from;
            return shown + passed - Math.min(ahead, passed / 2);
        }
    }
}
