package dev.signet.app.faults;

import dev.signet.app.journey.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BiConsumer;

/**
 * Looks at every answer: how long it took, and that a server which cannot do its work says so as was promised, with 503
 * and Retry-After, in the dialect of the path, and in time.
 */
final class Answers implements BiConsumer<Reply, Duration> {
    /** Within this somebody is told that it cannot be done now. */
    static final Duration IN_TIME = Duration.ofSeconds(10);

    private static final int FIRST_OF_OUR_FAULTS = 500;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_MILLIS = 60_000;

    private final AtomicLongArray good = new AtomicLongArray(LONGEST_MILLIS + 1);
    private final AtomicLongArray unavailable = new AtomicLongArray(LONGEST_MILLIS + 1);
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Reply reply, Duration took) {
        boolean fault = reply.status() >= FIRST_OF_OUR_FAULTS;
        (fault ? unavailable : good).incrementAndGet((int) Math.min(took.toMillis(), LONGEST_MILLIS));
        if (fault && (!isAsPromised(reply) || took.compareTo(IN_TIME) > 0)) {
            wrong.add(reply.asked() + " answered " + reply.status() + " after " + took + ": " + reply.body());
        }
    }

    private static boolean isAsPromised(Reply reply) {
        String path = reply.asked().replaceFirst(".*://[^/]*", "");
        return reply.status() == UNAVAILABLE
                && reply.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[1-9][0-9]?"))
                        .isPresent()
                && Dialect.of(path).isOverloaded(reply);
    }

    /** What servers said that they should not have, or too late. */
    List<String> wrong() {
        return wrong;
    }

    /** How many were 503. */
    long unavailable() {
        return sum(unavailable);
    }

    /** How many were anything else. */
    long others() {
        return sum(good);
    }

    /** In how many milliseconds so many of a thousand answers came that were not 503. */
    int millis(int perMille) {
        return millis(good, perMille);
    }

    /** After how many milliseconds the last 503 came. */
    int slowestUnavailable() {
        return millis(unavailable, 1000);
    }

    private static int millis(AtomicLongArray counts, int perMille) {
        long enough = (sum(counts) * perMille + 999) / 1000;
        long seen = 0;
        for (int millis = 0; millis < counts.length(); millis++) {
            seen += counts.get(millis);
            if (seen >= enough) {
                return millis;
            }
        }
        return LONGEST_MILLIS;
    }

    private static long sum(AtomicLongArray counts) {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "%d answers, half in %d ms, 99 %% in %d ms, 99.9 %% in %d ms; and %d times 503, the slowest after %d ms"
                .formatted(others(), millis(500), millis(990), millis(999), unavailable(), slowestUnavailable());
    }
}
