package dev.signet.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of a JSON object that somebody else wrote. What is needed has to be there and of its type, null counts as
 * absent, and members that nobody asks for do not matter.
 *
 * @param complaint makes what is thrown of what is wrong: {@code has no text "id"}
 */
public record Fields(JsonNode object, Function<String, CommandFailure> complaint) {
    /** A text that has to be there. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> complaint.apply("has no text \"" + name + "\""));
    }

    /** A text. */
    public Optional<String> optionalText(String name) {
        return value(name).map(value -> {
            if (!value.isTextual()) {
                throw complaint.apply("has a \"" + name + "\" that is no text");
            }
            return value.textValue();
        });
    }

    /** A whole number that has to be there. */
    public int number(String name) {
        return value(name)
                .filter(JsonNode::canConvertToInt)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::intValue)
                .orElseThrow(() -> complaint.apply("has no whole number \"" + name + "\""));
    }

    /** True or false, which has to be there. */
    public boolean flag(String name) {
        return value(name)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElseThrow(() -> complaint.apply("has no true or false \"" + name + "\""));
    }

    /** A time that has to be there. */
    public Instant time(String name) {
        return optionalTime(name).orElseThrow(() -> complaint.apply("has no time \"" + name + "\""));
    }

    /** A time (RFC 3339). */
    public Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                throw complaint.apply("has a \"" + name + "\" that is no time");
            }
        });
    }

    /** An object that has to be there. */
    public Fields object(String name) {
        return value(name)
                .filter(JsonNode::isObject)
                .map(value -> new Fields(value, complaint))
                .orElseThrow(() -> complaint.apply("has no object \"" + name + "\""));
    }

    /** A list of objects that has to be there. */
    public List<Fields> objects(String name) {
        List<Fields> all = new ArrayList<>();
        for (JsonNode each : list(name)) {
            if (!each.isObject()) {
                throw complaint.apply("has something else than objects in \"" + name + "\"");
            }
            all.add(new Fields(each, complaint));
        }
        return List.copyOf(all);
    }

    /** A list of texts that has to be there. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode each : list(name)) {
            if (!each.isTextual()) {
                throw complaint.apply("has something else than texts in \"" + name + "\"");
            }
            all.add(each.textValue());
        }
        return List.copyOf(all);
    }

    private JsonNode list(String name) {
        return value(name).filter(JsonNode::isArray).orElseThrow(() -> complaint.apply("has no list \"" + name + "\""));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }
}
