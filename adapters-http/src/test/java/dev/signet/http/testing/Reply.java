package dev.signet.http.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it came over the wire.
 *
 * @param headers by their names in lower case
 */
public record Reply(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The value of a header that comes once at most. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (values.size() > 1) {
            throw new AssertionError(name + " comes " + values.size() + " times");
        }
        return values.stream().findFirst();
    }

    /** The body, which has to be JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** The machine code of an error. */
    public String code() {
        return json().path("code").asText();
    }
}
