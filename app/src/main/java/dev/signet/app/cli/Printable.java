package dev.signet.app.cli;

/** Text of others on a terminal, to which some characters are commands. */
public final class Printable {
    private Printable() {}

    /** The text as one line, with a question mark for what would draw nothing or move the cursor. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Printable::harmless).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }
}
