package dev.signet.core.mailing;

import java.time.Duration;
import java.util.List;

/**
 * When a mail that could not be delivered is tried again: soon at first, since somebody waits for a code, then hourly.
 */
final class RetrySchedule {
    /** Hourly tries up to this one last four to five days, the least that RFC 5321 section 4.5.4.1 asks of a sender. */
    static final int MOST_ATTEMPTS = 120;

    private static final List<Duration> FIRST = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));
    private static final Duration THEN = Duration.ofHours(1);

    private RetrySchedule() {}

    /** How long to wait after this attempt, the first being 1. */
    static Duration after(int attempt) {
        return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : THEN;
    }
}
