package dev.signet.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemas that a server serves, and whether its answers are as they say. */
final class ServedSchemas {
    private static final Pattern DESCRIBED_BY = Pattern.compile("<([^>]*)>; rel=\"describedBy\"");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Client client;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    ServedSchemas(Client client) {
        this.client = client;
    }

    /** What the schema at this path finds wrong with a value. */
    List<Error> errors(String path, JsonNode value) {
        return schemas.computeIfAbsent(path, this::load).validate(value);
    }

    /** The answer names its schema, and is as that says; of a bare array, each item. */
    Reply assertConforms(Reply reply) {
        Matcher link = DESCRIBED_BY.matcher(reply.header("Link").orElse(""));
        assertThat(link.find())
                .as("names its schema: %s %s", reply.status(), reply.headers())
                .isTrue();
        JsonNode body = reply.json();
        for (JsonNode value : body.isArray() ? body : List.of(body)) {
            assertThat(errors(link.group(1), value)).as(reply.body()).isEmpty();
        }
        if (!body.isArray()) {
            assertThat(body.path("$schema").asText()).isEqualTo(link.group(1));
        }
        return reply;
    }

    private Schema load(String path) {
        return REGISTRY.getSchema(client.send("GET", path).body(), InputFormat.JSON);
    }
}
