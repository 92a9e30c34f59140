package dev.signet.http.common;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.Optional;
import java.util.function.Function;

/** Reads the strings of a body whose values have no refusing {@code parse} of their own. */
public final class Parsers {
    private Parsers() {}

    /** Any text. */
    public static <T> Function<String, Result<T>> text(Function<String, T> make) {
        return typed -> Result.ok(make.apply(typed));
    }

    /** Some text of at most so many characters that is not blank; space around it does not belong to it. */
    public static Function<String, Result<String>> text(int most) {
        return typed -> {
            String text = typed.strip();
            if (text.isEmpty()) {
                return Result.refused(new InvalidValue("must not be blank"));
            }
            return text.codePointCount(0, text.length()) > most
                    ? Result.refused(new InvalidValue("must have at most " + most + " characters"))
                    : Result.ok(text);
        };
    }

    /** An id, by the {@code parse} of its record. */
    public static <T> Function<String, Result<T>> id(Function<String, Optional<T>> parse) {
        return typed ->
                parse.apply(typed).map(Result::ok).orElseGet(() -> Result.refused(new InvalidValue("must be a UUID")));
    }
}
