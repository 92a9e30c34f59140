package dev.signet.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.http.common.JsonText;
import dev.signet.http.common.Resource;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI 3.1 document. It is kept by hand, in parts that are a document each: what all surfaces share, how each
 * dialect refuses, and the endpoints.
 */
final class ApiDocument {
    private static final List<String> PARTS = List.of(
            "document",
            "account-errors",
            "envelope-errors",
            "plain-errors",
            "problem-errors",
            "registration",
            "signing-in",
            "google",
            "own-account",
            "sessions",
            "own-keys",
            "codes",
            "envelope-keys",
            "project-keys",
            "viewer",
            "cli-login",
            "organisations",
            "projects",
            "members",
            "organisation-keys",
            "oversight",
            "leaks-and-audit",
            "machines",
            "metrics",
            "oauth-errors",
            "oauth");

    private ApiDocument() {}

    /**
     * The document of the server that is reached by this URL.
     *
     * @param schemas the JSON Schemas that are served by themselves too, by the names that references have for them
     */
    static ObjectNode of(String publicUrl, Map<String, byte[]> schemas) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        PARTS.forEach(part -> add(read(Resource.read(ApiDocument.class, part + ".json")), document));
        document.putArray("servers").addObject().put("url", publicUrl);
        schemas.forEach((name, schema) -> add(component(name, read(schema)), document));
        return document;
    }

    private static ObjectNode component(String name, ObjectNode schema) {
        // Where it stands here, its references go from the document and its dialect is the document's.
        schema.remove(List.of("$schema", "$id"));
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.putObject("components").putObject("schemas").set(name, schema);
        return part;
    }

    private static ObjectNode read(byte[] part) {
        return JsonText.read(part).orThrow();
    }

    private static void add(ObjectNode part, ObjectNode whole) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            JsonNode there = whole.get(member.getKey());
            if (there == null) {
                whole.set(member.getKey(), member.getValue());
            } else if (there instanceof ObjectNode object && member.getValue() instanceof ObjectNode more) {
                add(more, object);
            } else {
                throw new IllegalStateException("two parts say what " + member.getKey() + " is");
            }
        }
    }
}
