package dev.signet.app.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What the server answered. */
public record Reply(String asked, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** This answer, when it has that status. */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(this, expected);
        }
        return this;
    }

    /** Its body. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(asked + " answered no JSON: " + body, notJson);
        }
    }

    /** A member of its body that has to be there. */
    public String text(String member) {
        JsonNode value = json().path(member);
        if (!value.isTextual()) {
            throw new AssertionError(asked + " answered without a text " + member + ": " + body);
        }
        return value.textValue();
    }
}
