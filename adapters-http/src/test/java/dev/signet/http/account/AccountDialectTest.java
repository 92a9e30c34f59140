package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1: errors of the account surface that no endpoint makes. */
class AccountDialectTest {
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/auth", "/v1/auth/nothing", "/v1/me/account/x", "/v1/me/google/x", "/v1/me/sessions/x/y"})
    void an_unknown_path_below_its_prefixes_is_a_problem(String path) {
        assertProblem(SERVER.client().send("GET", path), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v1", "/v1/me/nothing", "/v1/author", "/v1/me/accounts"})
    void any_other_unknown_path_is_plain(String path) {
        Reply reply = SERVER.client().send("GET", path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("error", "code");
    }

    @Test
    void a_wrong_method_and_a_wrong_body_are_problems() {
        Reply method = SERVER.client().send("GET", "/v1/auth/login");
        assertProblem(method, 405, "method_not_allowed");
        assertThat(method.header("Allow")).hasValue("POST, OPTIONS");
        assertProblem(SERVER.post("/v1/auth/login", "{\"a\":1,\"a\":1}"), 400, "malformed");
        assertProblem(SERVER.client().send("POST", "/v1/auth/login"), 400, "malformed");
        assertProblem(
                SERVER.client().send("POST", "/v1/auth/login", BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertProblem(SERVER.post("/v1/auth/login", "\"" + "x".repeat(70_000) + "\""), 413, "too_large");
    }

    @Test
    void a_title_is_the_code_as_people_write_it() {
        assertThat(SERVER.client()
                        .send("GET", "/v1/auth/login")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Method not allowed");
    }

    @Test
    void the_sixty_first_bad_credential_of_a_minute_is_429_and_a_good_one_is_not_held_up() {
        try (TestServer server = new TestServer()) {
            String token = server.signUp("ada", "a long enough secret");
            for (int i = 0; i < 60; i++) {
                assertProblem(server.client().send("GET", "/v1/me/account", "x-api-key", "bad"), 401, "invalid_token");
            }
            Reply limited = server.client().send("GET", "/v1/me/account", "x-api-key", "bad");
            assertProblem(limited, 429, "rate_limited");
            assertThat(limited.header("Retry-After")).hasValue("60");
            assertProblem(server.client().send("GET", "/v1/me/account"), 401, "unauthenticated");
            assertThat(server.client()
                            .send("GET", "/v1/me/account", TestServer.bearer(token))
                            .status())
                    .isEqualTo(200);
        }
    }
}
