package dev.signet.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * One method on one path of the document.
 *
 * @param method in upper case
 * @param path with parameters in braces
 */
record Operation(String method, String path, JsonNode node) {
    /** As requests begin. */
    String name() {
        return method + " " + path;
    }

    /** Whether a request to this path, without a query, is to here. */
    boolean takes(String sent) {
        String template = trimmed(path).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return Pattern.matches("\\Q" + template + "\\E", trimmed(sent));
    }

    /** How much of the path is given: where two take the same request, the one with more of it has it. */
    int literals() {
        return path.replaceAll("\\{[^}]+}", "").length();
    }

    /** A path without the slash at its end, which makes no difference. */
    static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
