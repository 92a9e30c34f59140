package dev.signet.app.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times for people: to the minute, in UTC. */
public final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** This time. */
    public static String text(Instant time) {
        return MINUTE.format(time);
    }

    /** This time, or that there never was one. */
    public static String text(Optional<Instant> time) {
        return time.map(MINUTE::format).orElse("never");
    }
}
