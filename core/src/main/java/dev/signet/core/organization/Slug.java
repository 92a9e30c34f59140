package dev.signet.core.organization;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation's name in addresses, unique among the living.
 *
 * @param value 3 to 48 of {@code [a-z0-9-]}
 */
public record Slug(String value) {
    private static final int LEAST = 3;
    private static final int MOST = 48;
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{" + LEAST + "," + MOST + "}");

    public Slug {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** Reads a slug; refuses with {@link InvalidValue}. */
    public static Result<Slug> parse(String text) {
        return FORM.matcher(text).matches()
                ? Result.ok(new Slug(text))
                : Result.refused(new InvalidValue("must be 3 to 48 of a-z, 0-9 and -"));
    }

    /**
     * A slug made of a name, with a part behind it that makes it unique.
     *
     * @param suffix of {@code [a-z0-9]}, at least three
     */
    public static Slug of(String name, String suffix) {
        String base =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        int room = MOST - suffix.length() - 1;
        String shortened = base.substring(0, Math.min(base.length(), room));
        return new Slug(shortened.isEmpty() ? suffix : shortened + "-" + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
