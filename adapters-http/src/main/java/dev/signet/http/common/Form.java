package dev.signet.http.common;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.shared.Result;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person sent by an HTML form (WHATWG URL, urlencoded), each field at most once. */
public final class Form {
    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Reads a body; refuses as {@link Query} does, and with {@link HttpFault#MALFORMED} a NUL, which no store takes. */
    static Result<Form> parse(byte[] body) {
        return FormText.utf8(body)
                .map(Query::parse)
                .orElseGet(() -> Result.refused(HttpFault.MALFORMED))
                .flatMap(pairs -> pairs.all().values().stream().anyMatch(value -> value.indexOf(0) >= 0)
                        ? Result.refused(HttpFault.MALFORMED)
                        : Result.ok(new Form(pairs.all())));
    }

    /** What stands in a field, to be shown again; empty where there is no such field. */
    public String typed(String field) {
        return Optional.ofNullable(fields.get(field)).orElse("");
    }

    /** The names of all fields that were sent. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** The same, to read values of; a field in which nothing was typed is an absent member. */
    public Body body() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                object.put(name, value);
            }
        });
        return new Body(object);
    }
}
