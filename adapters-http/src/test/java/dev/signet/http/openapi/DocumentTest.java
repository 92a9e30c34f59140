package dev.signet.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document itself: contract section 7, and OpenAPI 3.1. */
class DocumentTest {
    private static final String SCHEMA = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";
    private static final Schema OPENAPI = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaIdResolvers(resolvers ->
                            resolvers.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")))
            .getSchema(SchemaLocation.of(SCHEMA));
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    @Test
    void it_is_an_openapi_3_1_document() {
        assertThat(OPENAPI.validate(Document.SERVED.root())).isEmpty();
    }

    @Test
    void what_is_no_openapi_3_1_document_is_told_its_schemas_included() {
        ObjectNode untitled = Document.SERVED.root().deepCopy();
        untitled.remove("info");
        assertThat(OPENAPI.validate(untitled)).isNotEmpty();
        ObjectNode typeless = Document.SERVED.root().deepCopy();
        ((ObjectNode) typeless.at("/components/schemas/PlainError")).put("type", "thing");
        assertThat(OPENAPI.validate(typeless)).isNotEmpty();
    }

    @Test
    void every_content_has_an_example_and_each_is_as_its_schema_says() {
        contents().forEach((where, media) -> {
            assertThat(media.has("example")).as(where).isTrue();
            assertThat(Document.CLOSED.errors(media.path("schema"), media.path("example")))
                    .as(where)
                    .isEmpty();
        });
    }

    @Test
    void every_header_has_an_example_that_is_as_its_schema_says() {
        Document.CLOSED.root().at("/components/headers").properties().forEach(header -> {
            JsonNode node = header.getValue();
            assertThat(Document.CLOSED.errors(node.path("schema"), node.path("example")))
                    .as(header.getKey())
                    .isEmpty();
        });
    }

    /** Contract section 1: every documented response field is always present. */
    @Test
    void every_member_of_an_answer_is_required() {
        contents().forEach((where, media) -> {
            if (!where.endsWith("request")) {
                new AnswerSchemas(Document.SERVED).assertComplete(media.path("schema"), where);
            }
        });
    }

    @Test
    void every_operation_says_what_it_is_and_has_a_name_of_its_own() {
        List<String> tags = texts(Document.SERVED.root().path("tags"), "name");
        assertThat(operations().map(one -> one.node().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        operations().forEach(one -> {
            assertThat(one.node().path("summary").asText()).as(one.name()).isNotBlank();
            assertThat(one.node().path("tags")).as(one.name()).hasSize(1);
            assertThat(tags).contains(one.node().at("/tags/0").asText());
            assertThat(one.node().has("security")).as(one.name()).isTrue();
        });
    }

    @Test
    void the_parameters_of_a_path_are_those_in_it() {
        operations()
                .forEach(one -> assertThat(items(one.node().path("parameters"))
                                .map(Document.SERVED::resolve)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("path"))
                                .map(parameter -> parameter.path("name").asText()))
                        .as(one.name())
                        .containsExactlyElementsOf(PARAMETER
                                .matcher(one.path())
                                .results()
                                .map(result -> result.group(1))
                                .toList()));
    }

    @Test
    void what_can_go_wrong_everywhere_is_documented_everywhere() {
        operations().forEach(one -> {
            JsonNode responses = one.node().path("responses");
            assertThat(responses.has("503") && responses.has("default"))
                    .as(one.name())
                    .isTrue();
            assertThat(responses.has("413") && responses.has("415"))
                    .as(one.name())
                    .isEqualTo(one.node().has("requestBody"));
            boolean credential = items(one.node().path("security")).anyMatch(scheme -> scheme.size() > 0);
            assertThat(responses.has("401") || !credential).as(one.name()).isTrue();
            assertThat(responses.has("429") || !credential).as(one.name()).isTrue();
        });
    }

    @Test
    void every_answer_has_the_id_of_its_request() {
        operations()
                .forEach(one -> one.node()
                        .path("responses")
                        .properties()
                        .forEach(response -> assertThat(Document.SERVED
                                        .resolve(response.getValue())
                                        .path("headers")
                                        .has("X-Request-Id"))
                                .as(one.name() + " -> " + response.getKey())
                                .isTrue()));
    }

    private static Stream<Operation> operations() {
        return Document.SERVED.operations().stream();
    }

    /** The media types of all bodies, by where they are; those of a request end with that word. */
    private static Map<String, JsonNode> contents() {
        Map<String, JsonNode> contents = new TreeMap<>();
        Document.CLOSED.operations().forEach(one -> {
            one.node().at("/requestBody/content").forEach(media -> contents.put(one.name() + " request", media));
            one.node()
                    .path("responses")
                    .properties()
                    .forEach(response -> Document.CLOSED
                            .resolve(response.getValue())
                            .path("content")
                            .forEach(media -> contents.put(one.name() + " -> " + response.getKey(), media)));
        });
        return contents;
    }

    private static Stream<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }

    private static List<String> texts(JsonNode array, String member) {
        return items(array).map(item -> item.path(member).asText()).toList();
    }
}
