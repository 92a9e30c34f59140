package dev.signet.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.signet.http.problem.ProblemSurface;
import dev.signet.http.testing.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The document as tests ask it. What it has of schemas is compiled once. */
final class Document {
    private static final String COMPONENTS = "components";

    /** As it is served. */
    static final Document SERVED = new Document(ApiDocument.of(TestServer.PUBLIC_URL, ProblemSurface.schemas()), false);

    /** The same, with formats checked and nothing allowed in an object that is not described: what a server sends. */
    static final Document CLOSED = new Document(closed(SERVED.root.deepCopy()), true);

    private final ObjectNode root;
    private final List<Operation> operations;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> compiled = Collections.synchronizedMap(new IdentityHashMap<>());

    private Document(ObjectNode root, boolean formats) {
        this.root = root;
        this.operations = operations(root);
        this.registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getDraft202012())
                        .keyword(new NonValidationKeyword(COMPONENTS))
                        .build(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(formats)
                        .build()));
    }

    ObjectNode root() {
        return root;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation that a request is to. */
    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.takes(path))
                .max(Comparator.comparingInt(Operation::literals));
    }

    /** What a reference leads to, with what it says itself instead; anything else as it is. */
    JsonNode resolve(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        String pointer = node.path("$ref").asText().substring(1);
        JsonNode target = root.at(pointer);
        if (target.isMissingNode()) {
            throw new AssertionError("the reference leads nowhere: " + pointer);
        }
        if (node.size() == 1) {
            return target;
        }
        ObjectNode merged = ((ObjectNode) target).objectNode().setAll((ObjectNode) target);
        node.properties().stream()
                .filter(member -> !member.getKey().equals("$ref"))
                .forEach(member -> merged.set(member.getKey(), member.getValue()));
        return merged;
    }

    /** What a schema of this document finds wrong with a value. */
    List<Error> errors(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value);
    }

    // References go to the components, so they have to be in the same resource.
    private Schema compile(JsonNode schema) {
        ObjectNode resource = root.objectNode();
        resource.putArray("allOf").add(schema);
        resource.set(COMPONENTS, root.path(COMPONENTS));
        return registry.getSchema(resource);
    }

    private static List<Operation> operations(JsonNode root) {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return List.copyOf(operations);
    }

    private static ObjectNode closed(ObjectNode root) {
        close(root);
        return root;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(Document::close);
    }
}
