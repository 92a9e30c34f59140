package dev.signet.app.settings;

import dev.signet.core.shared.FieldError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of settings: a line {@code NAME=value} each, empty lines and lines that begin with {@code #} left out. A pair
 * of quotes around a value does not belong to it.
 *
 * @param values texts by name
 * @param problems what is wrong with the file itself
 */
record SettingsFile(Map<String, String> values, List<FieldError> problems) {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_]+)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

    /** No file. */
    static SettingsFile none() {
        return new SettingsFile(Map.of(), List.of());
    }

    /** What is in this file. */
    static SettingsFile read(Path path) {
        try {
            return parse(path, Files.readAllLines(path));
        } catch (NoSuchFileException missing) {
            return unreadable(path, "does not exist");
        } catch (CharacterCodingException otherText) {
            return unreadable(path, "is not UTF-8 text");
        } catch (IOException broken) {
            return unreadable(path, "cannot be read");
        }
    }

    private static SettingsFile unreadable(Path path, String why) {
        return new SettingsFile(Map.of(), List.of(new FieldError(path.toString(), why)));
    }

    private static SettingsFile parse(Path path, List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        List<FieldError> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = path + ", line " + (i + 1) + ",";
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                problems.add(new FieldError(place, "must be like NAME=value"));
            } else if (!Settings.isName(matcher.group(1))) {
                problems.add(new FieldError(place, "names no setting; 'signet serve --help' lists them"));
            } else if (values.put(matcher.group(1), unquoted(matcher.group(2))) != null) {
                problems.add(new FieldError(place, "sets " + matcher.group(1) + " a second time"));
            }
        }
        return new SettingsFile(values, problems);
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? value.substring(1, value.length() - 1) : value;
    }
}
