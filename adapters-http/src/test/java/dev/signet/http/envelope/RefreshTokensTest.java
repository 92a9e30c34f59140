package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.envelope.Envelopes.assertTokens;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5: refresh-token and revoke-token. */
class RefreshTokensTest {
    private static final String PATH = "/auth/verification/";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void refreshing_gives_the_next_pair_and_the_old_token_again_the_same_one() {
        JsonNode first = signIn();
        JsonNode second = assertTokens(refresh(first, subject(first)));
        assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
        JsonNode again = assertTokens(refresh(first, subject(first)));
        assertThat(again.path("refresh_token")).isEqualTo(second.path("refresh_token"));
        assertTokens(refresh(second, subject(first).toUpperCase(Locale.ROOT)));
    }

    @Test
    void any_other_refresh_token_is_401_and_another_user_uuid_does_no_harm() {
        JsonNode tokens = signIn();
        Reply mismatched = refresh(tokens, new UUID(1, 1).toString());
        assertError(mismatched, 401, "invalid_refresh_token");
        assertThat(mismatched.header("WWW-Authenticate")).hasValue("Bearer");
        for (String token : new String[] {"", "nonsense", "A".repeat(86), subject(tokens)}) {
            assertThat(refresh(token, subject(tokens)).body()).isEqualTo(mismatched.body());
        }
        assertTokens(refresh(tokens, subject(tokens)));
    }

    @Test
    void a_replaced_token_that_comes_late_ends_the_session() {
        JsonNode first = signIn();
        JsonNode second = assertTokens(refresh(first, subject(first)));
        server.memory().clock().advance(Duration.ofSeconds(11));
        assertError(refresh(first, subject(first)), 401, "invalid_refresh_token");
        assertError(refresh(second, subject(first)), 401, "invalid_refresh_token");
        assertThat(accountStatus(second)).isEqualTo(401);
    }

    @Test
    void revoking_is_200_and_an_empty_object_whatever_the_token_was() {
        JsonNode tokens = signIn();
        for (String token :
                new String[] {"text", "", tokens.path("access_token").textValue()}) {
            Reply reply = revoke(token);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("{}");
            assertThat(reply.header("Content-Type")).hasValue("application/json");
        }
        assertThat(accountStatus(tokens)).isEqualTo(200);
        assertThat(revoke(tokens.path("refresh_token").textValue()).body()).isEqualTo("{}");
        assertThat(accountStatus(tokens)).isEqualTo(401);
        assertError(refresh(tokens, subject(tokens)), 401, "invalid_refresh_token");
        assertThat(revoke(tokens.path("refresh_token").textValue()).status()).isEqualTo(200);
    }

    private JsonNode signIn() {
        server.post(PATH + "send-code", "{\"email\":\"ada@example.org\"}");
        String code = server.mailed(MailKind.SIGN_IN_CODE, MailParameter.CODE);
        return assertTokens(
                server.post(PATH + "verify-code", "{\"email\":\"ada@example.org\",\"code\":\"" + code + "\"}"));
    }

    private Reply refresh(JsonNode tokens, String user) {
        return refresh(tokens.path("refresh_token").textValue(), user);
    }

    private Reply refresh(String token, String user) {
        return server.post(
                PATH + "refresh-token", "{\"refresh_token\":\"" + token + "\",\"user_uuid\":\"" + user + "\"}");
    }

    private Reply revoke(String token) {
        return server.post(PATH + "revoke-token", "{\"refresh_token\":\"" + token + "\"}");
    }

    private int accountStatus(JsonNode tokens) {
        String[] header = bearer(tokens.path("access_token").textValue());
        return server.client().send("GET", "/v1/me/account", header).status();
    }

    private static String subject(JsonNode tokens) {
        String payload = tokens.path("access_token").textValue().split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
