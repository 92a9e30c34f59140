package dev.signet.app.settings;

import java.util.ArrayList;
import java.util.List;

/** What a person is told about the settings. */
public final class SettingsHelp {
    private static final int WIDTH = 80;
    private static final String INDENT = "      ";

    private SettingsHelp() {}

    /** Every setting with its meaning and its default, in lines that fit a terminal. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Setting<?> setting : Settings.ALL) {
            lines.add("  " + setting.name());
            lines.addAll(wrapped(setting.meaning()));
            lines.addAll(wrapped("Default: " + setting.standard()));
        }
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ", -1)) {
            boolean first = line.length() == INDENT.length();
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
