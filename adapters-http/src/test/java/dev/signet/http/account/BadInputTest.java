package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertProblem;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.BadBodies;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract section 1, JSON: what every endpoint of the account surface refuses, and that nothing comes of it. */
class BadInputTest {
    private static final String PASSWORD = "a long enough secret";
    private static final TestServer SERVER = new TestServer();
    private static final String TOKEN = SERVER.signUp("ada", PASSWORD);

    /**
     * An endpoint that reads a body.
     *
     * @param required the members that have to be there
     * @param optional the ones that may be absent
     */
    record Reading(String method, String path, List<String> required, List<String> optional) {
        static Reading post(String path, String... required) {
            return new Reading("POST", path, List.of(required), List.of());
        }
    }

    static Stream<Reading> endpoints() {
        return Stream.of(
                Reading.post("/v1/auth/register", "username", "email", "password"),
                new Reading("POST", "/v1/auth/verify-email", List.of("email", "code"), List.of("challenge_id")),
                new Reading("POST", "/v1/auth/resend-verification", List.of("email"), List.of("challenge_id")),
                Reading.post("/v1/auth/login", "username", "password"),
                Reading.post("/v1/auth/forgot-password", "email"),
                new Reading(
                        "POST", "/v1/auth/reset-password", List.of("token", "new_password"), List.of("revoke_keys")),
                new Reading("POST", "/v1/auth/api-keys", List.of("name"), List.of("scopes", "expires_at")),
                new Reading("PATCH", "/v1/me/account", List.of(), List.of("username", "full_name")),
                new Reading("POST", "/v1/me/password", List.of("new_password"), List.of("current_password")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_malformed_body_is_400_and_nothing_comes_of_it(Reading endpoint) {
        String before = state();
        for (String body : BadBodies.MALFORMED) {
            assertProblem(send(endpoint, body), 400, "malformed");
        }
        if (!endpoint.required().isEmpty()) {
            assertProblem(send(endpoint, ""), 400, "malformed");
        }
        Reply latin1 = SERVER.client()
                .send(
                        endpoint.method(),
                        endpoint.path(),
                        BodyPublishers.ofByteArray(BadBodies.latin1()),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + TOKEN);
        assertProblem(latin1, 400, "malformed");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void what_is_missing_or_of_a_wrong_type_is_422_and_named(Reading endpoint) {
        String before = state();
        for (String member : endpoint.required()) {
            for (String body : List.of("{}", "{\"" + member + "\":null}")) {
                assertNames(send(endpoint, body), member);
            }
        }
        for (String member : Stream.concat(endpoint.required().stream(), endpoint.optional().stream())
                .toList()) {
            for (String wrong : List.of("1", "{}", "[1]", "1.5")) {
                assertNames(send(endpoint, "{\"" + member + "\":" + wrong + "}"), member);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void what_is_no_json_or_too_large_is_refused_before_anybody_asks_who_calls(Reading endpoint) {
        assertProblem(
                SERVER.client().send(endpoint.method(), endpoint.path(), BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertProblem(
                SERVER.client().sendJson(endpoint.method(), endpoint.path(), "{}", "Content-Encoding", "gzip"),
                415,
                "unsupported_media_type");
        assertProblem(
                SERVER.client().sendJson(endpoint.method(), endpoint.path(), "\"" + "x".repeat(70_000) + "\""),
                413,
                "too_large");
    }

    private static Reply send(Reading endpoint, String body) {
        return SERVER.client().sendJson(endpoint.method(), endpoint.path(), body, bearer(TOKEN));
    }

    private static void assertNames(Reply reply, String member) {
        assertProblem(reply, 422, "invalid");
        assertThat(reply.json().path("errors").findValuesAsText("field"))
                .as(reply.body())
                .contains(member);
    }

    /** All that these endpoints could have changed for Ada, and the mails that they could have written. */
    private static String state() {
        StringBuilder state = new StringBuilder();
        for (String path : List.of("/v1/me", "/v1/me/account", "/v1/me/sessions", "/v1/auth/api-keys")) {
            state.append(SERVER.client().send("GET", path, bearer(TOKEN)).body());
        }
        return state.append(SERVER.memory().takeMail().size()).toString();
    }
}
