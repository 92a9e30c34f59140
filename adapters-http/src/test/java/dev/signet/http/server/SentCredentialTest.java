package dev.signet.http.server;

import static dev.signet.http.server.Standard.assertStandard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, credentials: how one is sent, and what a bad one is answered. */
class SentCredentialTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final Client CLIENT = new Client(SERVER.port());
    private static final RawClient RAW = new RawClient(SERVER.port());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer nothing",
                "authorization: bEARER nothing",
                "Authorization: Basic dXNlcjpwYXNz",
                "Authorization: Bearer",
                "Authorization: Bearer a b",
                "Authorization: ",
                "Authorization: nothing",
                "Authorization: Bearer a\r\nAuthorization: Bearer a",
                "x-api-key: nothing",
                "x-api-key: ",
                "x-api-key: a\r\nx-api-key: a",
                "Authorization: Basic x\r\nx-api-key: rst_key"
            })
    void a_bad_credential_is_401_and_the_challenge_says_so(String headers) {
        Reply reply = RAW.send("GET /principal HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_token");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertStandard(reply);
    }

    @Test
    void no_credential_is_401_and_the_challenge_has_no_error() {
        Reply reply = CLIENT.send("GET", "/principal?access_token=nothing");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_header_is_neither_read_nor_counted_where_none_is_taken() {
        assertThat(CLIENT.send("GET", "/ok", "Authorization", "garbled").status())
                .isEqualTo(200);
    }
}
