package dev.signet.http.console;

import dev.signet.http.common.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A time as a page tells it.
 *
 * @param exact for machines, and for who wants to know
 * @param words how long ago, or in how long
 */
record When(String exact, String words) {
    private static final int HALF_A_MINUTE = 30;

    static When of(Instant time, Clock clock) {
        Duration since = Duration.between(time, clock.instant());
        return new When(Timestamps.format(time), since.isNegative() ? ahead(since.negated()) : ago(since));
    }

    // What is good for ten minutes is not told as good for nine a second later.
    private static String ahead(Duration until) {
        return "in " + about(until.plusSeconds(HALF_A_MINUTE));
    }

    private static String ago(Duration since) {
        return since.toMinutes() == 0 ? "just now" : about(since) + " ago";
    }

    private static String about(Duration span) {
        if (span.toDays() > 0) {
            return counted(span.toDays(), "day");
        }
        return span.toHours() > 0 ? counted(span.toHours(), "hour") : counted(Math.max(1, span.toMinutes()), "minute");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
