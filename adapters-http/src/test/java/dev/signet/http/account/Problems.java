package dev.signet.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.util.ArrayList;
import java.util.List;

/** What every error of the account surface has in common (RFC 9457; contract section 1, errors by dialect). */
final class Problems {
    private Problems() {}

    static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Request-Id")).isPresent();
        JsonNode problem = reply.json();
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo(TestServer.PUBLIC_URL + "/errors/" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.has("errors")).isEqualTo(status == 422);
    }

    static void assertInvalid(Reply reply, String... fields) {
        assertProblem(reply, 422, "invalid");
        List<String> named = new ArrayList<>();
        for (JsonNode error : reply.json().path("errors")) {
            assertThat(error.fieldNames()).toIterable().containsExactly("field", "message");
            named.add(error.path("field").asText());
            assertThat(error.path("message").asText()).isNotBlank();
        }
        assertThat(named).containsExactly(fields);
    }
}
