package dev.signet.app.settings;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import java.io.IOException;
import java.nio.file.Files;
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
 */
final class SettingsFile {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_]+)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

    private SettingsFile() {}

    /** Its texts by name. */
    static Result<Map<String, String>> read(Path file) {
        try {
            return parse(file, Files.readAllLines(file));
        } catch (IOException unreadable) {
            return Result.refused(
                    new Invalid(List.of(new FieldError(file.toString(), "cannot be read as UTF-8 text"))));
        }
    }

    private static Result<Map<String, String>> parse(Path file, List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        List<FieldError> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ", line " + (i + 1) + ",";
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                problems.add(new FieldError(place, "must be like NAME=value"));
            } else if (!Settings.isName(matcher.group(1))) {
                problems.add(new FieldError(place, "names no setting; 'signet serve --help' lists them"));
            } else if (values.put(matcher.group(1), unquoted(matcher.group(2))) != null) {
                problems.add(new FieldError(place, "sets " + matcher.group(1) + " a second time"));
            }
        }
        return problems.isEmpty() ? Result.ok(values) : Result.refused(new Invalid(problems));
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? value.substring(1, value.length() - 1) : value;
    }
}
