package dev.signet.http.machine;

import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 7: {@code POST /v1/keys/report-leak}. */
class ReportLeakTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_living_key_is_revoked_its_owner_told_and_any_other_text_answered_alike() {
        String token = server.signUp("ada", "a long enough secret");
        String key = server.createKey(token, "[\"*\"]");
        assertThat(server.client().send("GET", "/v1/me", bearer(key)).status()).isEqualTo(200);

        Reply living = report(key);

        assertThat(living.status()).isEqualTo(202);
        assertThat(living.json().path("message").asText()).isNotBlank();
        assertThat(server.client().send("GET", "/v1/me", bearer(key)).status()).isEqualTo(401);
        assertThat(key).startsWith(server.mailed(MailKind.KEY_LEAKED, MailParameter.KEY_PREFIX));
        for (String other : new String[] {key, "nonsense", token}) {
            Reply reply = report(other);
            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.body()).isEqualTo(living.body());
        }
        assertThat(server.memory().takeMail()).isEmpty();
        assertThat(server.client().send("GET", "/v1/me", bearer(token)).status())
                .isEqualTo(200);
    }

    @Test
    void space_around_a_key_does_not_belong_to_it() {
        String key = server.createKey(server.signUp("ada", "a long enough secret"), "[\"*\"]");
        assertThat(report(" " + key + "\\r\\n").status()).isEqualTo(202);
        assertThat(server.client().send("GET", "/v1/me", bearer(key)).status()).isEqualTo(401);
    }

    @Test
    void an_authorization_header_is_not_looked_at() {
        assertThat(server.post("/v1/keys/report-leak", "{\"key\":\"nonsense\"}", bearer("nonsense"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void without_a_key_it_is_invalid() {
        for (String body : new String[] {"{}", "{\"key\":null}", "{\"key\":1}"}) {
            Reply reply = server.post("/v1/keys/report-leak", body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("invalid");
        }
    }

    @Test
    void reports_of_one_client_are_held_up_like_bad_credentials() {
        for (int i = 0; i < 60; i++) {
            assertThat(report("nonsense").status()).isEqualTo(202);
        }
        Reply reply = report("nonsense");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("rate_limited");
        assertThat(reply.header("Retry-After")).hasValue("60");
    }

    private Reply report(String key) {
        return server.post("/v1/keys/report-leak", "{\"key\":\"" + key + "\"}");
    }
}
