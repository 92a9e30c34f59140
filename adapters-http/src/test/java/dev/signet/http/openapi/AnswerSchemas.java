package dev.signet.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Schemas of what a server answers: whether they promise every member that they describe. */
final class AnswerSchemas {
    /** Members that are there in some cases alone, as their RFCs have it; their descriptions say in which. */
    private static final Set<String> SOMETIMES = Set.of(
            "AccountProblem.errors",
            "ActiveToken.scope",
            "ActiveToken.username",
            "ActiveToken.exp",
            "ActiveToken.aud",
            "ActiveToken.sid",
            "ActiveToken.project_id");

    private final Document document;

    AnswerSchemas(Document document) {
        this.document = document;
    }

    void assertComplete(JsonNode schema, String where) {
        JsonNode resolved = document.resolve(schema);
        String name = schema.path("$ref").asText().replaceFirst(".*/", "");
        Set<String> missing = new TreeSet<>();
        resolved.path("properties").fieldNames().forEachRemaining(missing::add);
        resolved.path("required").forEach(member -> missing.remove(member.asText()));
        missing.removeIf(member -> SOMETIMES.contains(name + "." + member));
        assertThat(missing).as(where + " does not promise").isEmpty();
        resolved.path("properties").properties().forEach(member -> assertComplete(member.getValue(), where));
        if (resolved.has("items")) {
            assertComplete(resolved.path("items"), where);
        }
        resolved.path("anyOf").forEach(one -> assertComplete(one, where));
    }
}
