package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 5: what {@code SIGNET_CLIENT_TOKEN} demands of clients. */
class ClientTokenTest {
    private static final String TOKEN = "only-our-clients-know";
    private static final String SEND = "/auth/verification/send-code";
    private static final String BODY = "{\"email\":\"ada@example.org\"}";

    private final TestServer server = new TestServer(TOKEN);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-code", "verify-code", "refresh-token", "revoke-token"})
    void without_the_token_these_four_are_401_before_anybody_reads_on(String endpoint) {
        String path = "/auth/verification/" + endpoint;
        Reply missing = server.post(path, "not json");
        assertError(missing, 401, "invalid_client_token");
        assertThat(missing.header("WWW-Authenticate")).hasValue("Bearer");
        Reply wrong = server.post(path, "not json", bearer(TOKEN + "x"));
        assertError(wrong, 401, "invalid_client_token");
        assertThat(wrong.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        Envelopes.assertMalformed(server.post(path, "not json", bearer(TOKEN)));
    }

    @Test
    void with_the_token_as_bearer_they_answer() {
        assertData(server.post(SEND, BODY, bearer(TOKEN)), 202);
        assertData(server.post(SEND, BODY, "Authorization", "bearer  " + TOKEN), 202);
    }

    @Test
    void it_is_taken_from_nowhere_else_and_not_beside_another() {
        assertError(server.post(SEND, BODY, "x-api-key", TOKEN), 401, "invalid_client_token");
        assertError(server.post(SEND, BODY, "Authorization", TOKEN), 401, "invalid_client_token");
        assertError(server.post(SEND, BODY, "Authorization", "Basic " + TOKEN), 401, "invalid_client_token");
        assertError(
                server.post(SEND, BODY, "Authorization", "Bearer " + TOKEN, "Authorization", "Bearer " + TOKEN),
                401,
                "invalid_client_token");
    }

    @Test
    void guesses_of_it_are_counted_as_bad_credentials_and_the_right_one_is_not_held_up() {
        for (int i = 0; i < 60; i++) {
            assertError(server.post(SEND, BODY, bearer("guess" + i)), 401, "invalid_client_token");
        }
        Reply limited = server.post(SEND, BODY, bearer("guess"));
        assertError(limited, 429, "rate_limited");
        assertThat(limited.header("Retry-After")).hasValue("60");
        assertError(server.post(SEND, BODY), 401, "invalid_client_token");
        assertData(server.post(SEND, BODY, bearer(TOKEN)), 202);
    }

    @Test
    void where_none_is_set_an_authorization_header_is_neither_read_nor_counted() {
        try (TestServer open = new TestServer()) {
            for (int i = 0; i < 61; i++) {
                Reply reply = open.post("/auth/verification/revoke-token", "{\"refresh_token\":\"x\"}", bearer("bad"));
                assertThat(reply.status()).isEqualTo(200);
            }
        }
    }
}
