package dev.signet.http.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.http.testing.Exchange;
import dev.signet.http.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not as the document says is found. */
class ConformanceTest {
    private static final String OK = "{\"status\":\"ok\"}";
    private static final String SENT = "{\"message\":\"It is on its way.\"}";
    private static final String PLAIN = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void what_is_as_documented_passes() {
        passes(get("/healthz", reply(200, PLAIN, OK)));
        passes(new Exchange("HEAD", "/healthz", Optional.empty(), reply(200, PLAIN, "")));
        passes(get("/nowhere", reply(404, PLAIN, "{\"error\":\"Nothing.\",\"code\":\"not_found\"}")));
        passes(forgot("{\"email\":\"ada@example.org\",\"ignored\":1}"));
    }

    @Test
    void a_status_that_is_not_documented_is_found() {
        fails("status is not documented", get("/healthz", reply(201, PLAIN, OK)));
    }

    @Test
    void a_success_on_a_path_that_is_not_documented_is_found() {
        fails("not in the document", get("/nowhere", reply(200, PLAIN, OK)));
    }

    @Test
    void a_member_that_is_missing_wrong_or_not_documented_is_found() {
        fails("status", get("/healthz", reply(200, PLAIN, "{}")));
        fails("status", get("/healthz", reply(200, PLAIN, "{\"status\":\"bad\"}")));
        fails("more", get("/healthz", reply(200, PLAIN, "{\"status\":\"ok\",\"more\":1}")));
    }

    @Test
    void a_time_of_another_form_is_found() {
        String project = "{\"id\":\"019796c4-6e0e-7c3d-a1b4-9e8f2c6d5b63\",\"name\":\"Default\","
                + "\"organization_id\":\"019796c4-6e0d-7b1f-8e2a-6d9c4f7b0a52\",\"created_at\":\"yesterday\"}";
        String path = "/v1/organizations/019796c4-6e0d-7b1f-8e2a-6d9c4f7b0a52/projects";
        fails(
                "created_at",
                new Exchange("POST", path, Optional.of("{\"name\":\"Default\"}"), reply(201, PLAIN, project)));
    }

    @Test
    void another_media_type_is_found() {
        fails("is not documented", get("/healthz", reply(200, "text/html", OK)));
    }

    @Test
    void a_missing_header_is_found() {
        fails("X-Request-Id", get("/healthz", new Reply(200, Map.of("content-type", List.of(PLAIN)), OK)));
        fails("WWW-Authenticate", get("/v1/me/account", reply(401, PROBLEM, problem(401, "unauthenticated"))));
    }

    @Test
    void a_code_that_is_not_documented_is_found() {
        fails("code is not documented", get("/v1/me/account", reply(403, PROBLEM, problem(403, "last_owner"))));
        fails("code is not documented", get("/healthz", reply(404, PLAIN, "{\"error\":\"No.\",\"code\":\"no\"}")));
    }

    @Test
    void a_request_that_succeeds_although_it_is_not_as_documented_is_found() {
        fails("took", forgot("{\"mail\":\"ada@example.org\"}"));
        fails("none is documented", new Exchange("GET", "/healthz", Optional.of("{}"), reply(200, PLAIN, OK)));
    }

    private static Exchange get(String path, Reply reply) {
        return new Exchange("GET", path, Optional.empty(), reply);
    }

    private static Exchange forgot(String json) {
        return new Exchange("POST", "/v1/auth/forgot-password", Optional.of(json), reply(202, PLAIN, SENT));
    }

    private static String problem(int status, String code) {
        return "{\"type\":\"https://id.example/errors/x\",\"title\":\"X\",\"status\":" + status
                + ",\"detail\":\"No.\",\"code\":\"" + code + "\"}";
    }

    private static Reply reply(int status, String type, String body) {
        return new Reply(status, Map.of("content-type", List.of(type), "x-request-id", List.of("1")), body);
    }

    private static void passes(Exchange exchange) {
        assertThatCode(() -> Conformance.check(exchange)).doesNotThrowAnyException();
    }

    private static void fails(String why, Exchange exchange) {
        assertThatThrownBy(() -> Conformance.check(exchange))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(why);
    }
}
