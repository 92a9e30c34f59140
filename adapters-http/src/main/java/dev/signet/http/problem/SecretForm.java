package dev.signet.http.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keys and tokens look like: long runs of letters of both cases and digits. People paste them where something else
 * was asked for, and an error that repeats what was sent would carry them into logs and tickets.
 */
final class SecretForm {
    // No run is tried twice, so that a long text takes no longer than it is long.
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_-]{40,}+");

    private SecretForm() {}

    /** Whether nothing in it looks like a secret. */
    static boolean isAbsentFrom(JsonNode value) {
        if (value.isTextual()) {
            return isAbsentFrom(value.textValue());
        }
        for (String name : (Iterable<String>) value::fieldNames) {
            if (!isAbsentFrom(name)) {
                return false;
            }
        }
        for (JsonNode child : value) {
            if (!isAbsentFrom(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsentFrom(String text) {
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            if (run.chars().anyMatch(Character::isUpperCase)
                    && run.chars().anyMatch(Character::isLowerCase)
                    && run.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }
}
