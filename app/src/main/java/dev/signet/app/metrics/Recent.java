package dev.signet.app.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was asked for a moment ago, so that several numbers of one look cost one question. */
final class Recent<T> {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Supplier<T> source;
    private @Nullable T answer;
    private long askedAt;

    Recent(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        T known = answer;
        if (known != null && System.nanoTime() - askedAt < MOMENT.toNanos()) {
            return known;
        }
        // When this throws, the number is not a number for the moment, and the next look asks again.
        T asked = source.get();
        answer = asked;
        askedAt = System.nanoTime();
        return asked;
    }
}
