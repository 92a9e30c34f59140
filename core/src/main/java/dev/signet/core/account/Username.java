package dev.signet.core.account;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A public name, unique without regard to case. Never holds an {@code @}, so a sign-in can tell it from an address.
 *
 * @param value 3 to 32 of {@code [A-Za-z0-9_.-]}, the first a letter or digit, in the case its owner chose
 */
public record Username(String value) {
    static final int LEAST = 3;
    static final int MOST = 32;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{" + (LEAST - 1) + "," + (MOST - 1) + "}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a username");
        }
    }

    /** Reads a username as typed; refuses with {@link InvalidValue}. */
    public static Result<Username> parse(String typed) {
        return FORM.matcher(typed).matches()
                ? Result.ok(new Username(typed))
                : Result.refused(new InvalidValue(
                        "must be 3 to 32 letters, digits, dots, dashes or underscores, the first a letter or digit"));
    }

    /** The form in which usernames are unique. */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
