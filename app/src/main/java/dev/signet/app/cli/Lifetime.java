package dev.signet.app.cli;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something is to be good. */
record Lifetime(Duration value) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([dhm])");

    /** Reads a number of days, hours or minutes; refuses with {@link InvalidValue}. */
    static Result<Lifetime> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Result.refused(
                    new InvalidValue("must be a number of days, hours or minutes, such as 90d, 12h or 30m"));
        }
        long number = Long.parseLong(form.group(1));
        return Result.ok(new Lifetime(
                switch (form.group(2)) {
                    case "d" -> Duration.ofDays(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofMinutes(number);
                }));
    }
}
