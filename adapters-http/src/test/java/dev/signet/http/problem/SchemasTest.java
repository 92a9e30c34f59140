package dev.signet.http.problem;

import static dev.signet.http.problem.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 4: the schemas themselves. */
class SchemasTest {
    private static final TestServer SERVER = new TestServer();
    private static final String DRAFT = SpecificationVersion.DRAFT_2020_12.getDialectId();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ErrorModel",
                "CreateAPIKeyInputBody",
                "CreateAPIKeyOutputBody",
                "RevokeAPIKeyOutputBody",
                "APIKey"
            })
    void each_is_a_valid_schema_and_served_to_anybody(String name) {
        String path = "/api/v1/schemas/" + name + ".json";
        Reply reply = SERVER.client().send("GET", path, "Authorization", "garbled");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/schema+json");
        assertThat(reply.header("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode schema = reply.json();
        assertThat(schema.path("$schema").asText()).isEqualTo(DRAFT);
        assertThat(schema.path("$id").asText()).isEqualTo(path);
        assertThat(schema.path("title").asText()).isEqualTo(name);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DRAFT))
                        .validate(schema))
                .isEmpty();
    }

    @Test
    void every_member_of_an_answer_is_described_and_required() {
        Stream.of("ErrorModel", "CreateAPIKeyOutputBody", "RevokeAPIKeyOutputBody", "APIKey")
                .map(name -> SERVER.client()
                        .send("GET", "/api/v1/schemas/" + name + ".json")
                        .json())
                .forEach(schema -> assertThat(schema.path("required"))
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrderElementsOf(
                                () -> schema.path("properties").fieldNames()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v1/schemas",
                "/api/v1/schemas/",
                "/api/v1/schemas/Nothing.json",
                "/api/v1/schemas/ErrorModel",
                "/api/v1/schemas/errormodel.json",
                "/api/v1/schemas/..%2FProblemDialect.class",
                "/api/v1/projects",
                "/api/v1/projects/x/keys/y/z"
            })
    void an_unknown_path_is_404_in_this_dialect(String path) {
        assertRefused(conforming(SERVER.client().send("GET", path)), 404, "not_found");
    }

    @Test
    void a_wrong_method_is_405_in_this_dialect() {
        Reply reply = conforming(SERVER.client().send("PUT", "/api/v1/projects/x/keys"));
        assertRefused(reply, 405, "method_not_allowed");
        assertThat(reply.header("Allow")).hasValue("GET, POST, HEAD, OPTIONS");
        assertRefused(conforming(SERVER.client().send("GET", "/api/v1/projects/x/keys/y")), 405, "method_not_allowed");
        assertRefused(conforming(SERVER.post("/api/v1/schemas/APIKey.json", "{}")), 405, "method_not_allowed");
    }

    @Test
    void what_is_broken_before_anybody_looks_is_told_in_this_dialect() {
        assertRefused(conforming(SERVER.client().send("GET", "/api/v1/projects/%FF/keys")), 400, "malformed");
        assertRefused(
                conforming(SERVER.client().send("GET", "/api/v1/projects/x/keys", "X-Long", "x".repeat(20_000))),
                431,
                "too_large");
    }

    private static Reply conforming(Reply reply) {
        return new ServedSchemas(SERVER.client()).assertConforms(reply);
    }
}
