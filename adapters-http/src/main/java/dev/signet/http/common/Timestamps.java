package dev.signet.http.common;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 has them: written in UTC with three decimals, read in any of its forms. */
public final class Timestamps {
    private static final int NANOS_A_MILLI = 1_000_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]"
            + "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,100}))?"
            + "(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");
    private static final int NANO_DIGITS = 9;
    private static final ValueRange YEARS = ValueRange.of(0, 9999);
    private static final Result<Instant> REFUSED =
            Result.refused(new InvalidValue("must be an RFC 3339 time, like 2025-06-27T04:54:08.162Z"));

    private Timestamps() {}

    /**
     * In UTC, cut to the millisecond: {@code 2025-06-27T04:54:08.162Z}. By hand, since a formatter takes several times as
     * long, and most answers have some.
     */
    public static String format(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder("0000-00-00T00:00:00.000Z");
        write(utc.getYear(), text, 4);
        write(utc.getMonthValue(), text, 7);
        write(utc.getDayOfMonth(), text, 10);
        write(utc.getHour(), text, 13);
        write(utc.getMinute(), text, 16);
        write(utc.getSecond(), text, 19);
        write(time.getNano() / NANOS_A_MILLI, text, 23);
        return text.toString();
    }

    /** Writes the number over the zeros that end there. */
    private static void write(int number, StringBuilder text, int end) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            text.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }

    /** Reads a time with any offset that is in the years 0 to 9999 in UTC; refuses with {@link InvalidValue}. */
    public static Result<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return REFUSED;
        }
        try {
            Instant time = local(parts).toInstant(ZoneOffset.UTC).minusSeconds(60L * offsetMinutes(parts));
            return YEARS.isValidValue(time.atOffset(ZoneOffset.UTC).getYear()) ? Result.ok(time) : REFUSED;
        } catch (DateTimeException notOnTheCalendar) {
            return REFUSED;
        }
    }

    private static LocalDateTime local(Matcher parts) {
        int second = number(parts, 6);
        // A leap second (RFC 3339 section 5.7) is no time of Java's: it is taken as the one that follows.
        boolean leap = second == 60;
        LocalDateTime time = LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                leap ? 59 : second,
                nanos(parts.group(7)));
        return leap ? time.plusSeconds(1) : time;
    }

    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction + "0".repeat(NANO_DIGITS);
        return Integer.parseInt(digits.substring(0, NANO_DIGITS));
    }

    // An offset of its own reading: ZoneOffset ends at 18 hours, RFC 3339 at 23:59.
    private static int offsetMinutes(Matcher parts) {
        if (parts.group(8) == null) {
            return 0;
        }
        int hours = number(parts, 9);
        int minutes = number(parts, 10);
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("not an offset");
        }
        int total = 60 * hours + minutes;
        return "-".equals(parts.group(8)) ? -total : total;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
