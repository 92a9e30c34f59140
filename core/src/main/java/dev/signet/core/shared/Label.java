package dev.signet.core.shared;

import org.jspecify.annotations.Nullable;

/**
 * A name that a person gave to something: a key, a project, an organisation, a device.
 *
 * @param value 1 to 100 code points, trimmed, without control characters and not only of invisible ones
 */
public record Label(String value) {
    private static final int MOST = 100;

    public Label {
        if (problem(value) != null || !value.equals(value.strip())) {
            throw new IllegalArgumentException("not a label");
        }
    }

    /** Trims and reads; refuses with {@link InvalidValue}. */
    public static Result<Label> parse(String typed) {
        String trimmed = typed.strip();
        String problem = problem(trimmed);
        return problem == null ? Result.ok(new Label(trimmed)) : Result.refused(new InvalidValue(problem));
    }

    private static @Nullable String problem(String text) {
        if (text.codePoints().noneMatch(Label::visible)) {
            return "must not be blank";
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            return "must have at most " + MOST + " characters";
        }
        return text.codePoints().anyMatch(Character::isISOControl) ? "must not have control characters" : null;
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Letters by their category that draw nothing: the Hangul fillers and the blank Braille cell.
            default ->
                codePoint != 0x115F
                        && codePoint != 0x1160
                        && codePoint != 0x3164
                        && codePoint != 0xFFA0
                        && codePoint != 0x2800;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
