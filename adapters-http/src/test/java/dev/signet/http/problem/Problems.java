package dev.signet.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.ArrayList;
import java.util.List;

/** What every error of the problem surface has in common (RFC 9457; contract section 1, errors by dialect). */
final class Problems {
    private Problems() {}

    static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Link")).hasValue("</api/v1/schemas/ErrorModel.json>; rel=\"describedBy\"");
        JsonNode problem = reply.json();
        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactly("$schema", "type", "title", "status", "detail", "instance", "code", "errors");
        assertThat(problem.path("$schema").asText()).isEqualTo("/api/v1/schemas/ErrorModel.json");
        assertThat(problem.path("type").asText()).isEqualTo(TestServer.PUBLIC_URL + "/errors/" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText())
                .isEqualTo("urn:signet:request:" + reply.header("X-Request-Id").orElseThrow());
        assertThat(problem.path("code").asText()).isEqualTo(code);
    }

    /** Nothing in the request is to blame. */
    static void assertRefused(Reply reply, int status, String code) {
        assertProblem(reply, status, code);
        assertThat(reply.json().path("errors").toString()).isEqualTo("[]");
    }

    static void assertUnauthenticated(Reply reply, String code) {
        assertRefused(reply, 401, code);
        assertThat(reply.header("WWW-Authenticate"))
                .hasValue(code.equals("unauthenticated") ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    /** The part of the request that is named is not well-formed. */
    static void assertMalformed(Reply reply, String part) {
        assertProblem(reply, 400, "malformed");
        assertThat(wrong(reply)).containsExactly(part + " null");
    }

    /** These places of the request are wrong: each the location, a space, and the value that was sent in JSON. */
    static void assertInvalid(Reply reply, String... places) {
        assertProblem(reply, 422, "invalid");
        assertThat(wrong(reply)).containsExactly(places);
    }

    private static List<String> wrong(Reply reply) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode error : reply.json().path("errors")) {
            assertThat(error.fieldNames()).toIterable().containsExactly("location", "message", "value");
            assertThat(error.path("message").asText()).isNotBlank();
            wrong.add(error.path("location").asText() + " " + error.path("value"));
        }
        return wrong;
    }
}
