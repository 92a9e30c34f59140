package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.envelope.Envelopes.assertInvalid;
import static dev.signet.http.envelope.Envelopes.assertTokens;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 5: send-code, verify-code, refresh-token, revoke-token. */
class VerificationTest {
    private static final String PATH = "/auth/verification/";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sending_a_code_is_202_with_a_challenge_and_the_code_by_mail() {
        JsonNode data = assertData(send("ada@example.org"), 202);
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("message", "challenge_id", "expires_in", "resend_after");
        assertThat(data.path("message").textValue()).isNotBlank();
        assertThat(data.path("challenge_id").textValue()).matches("[0-9a-f-]{36}");
        assertThat(data.path("expires_in").isInt()).isTrue();
        assertThat(data.path("expires_in").intValue()).isEqualTo(600);
        assertThat(data.path("resend_after").intValue()).isEqualTo(60);
        assertThat(mailedCode()).matches("[0-9]{6}");
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer() {
        server.signUp("ada", "a long enough secret");
        String known = send("ada@example.org").body();
        String unknown = send("nobody@example.org").body();
        assertThat(withoutIds(known)).isEqualTo(withoutIds(unknown));
    }

    @Test
    void who_waits_for_resend_after_is_not_early() {
        JsonNode first = assertData(send("ada@example.org"), 202);
        mailedCode();
        server.memory().clock().advance(Duration.ofMillis(500));
        JsonNode second = assertData(send("ada@example.org"), 202);
        assertThat(second.path("challenge_id")).isEqualTo(first.path("challenge_id"));
        assertThat(server.memory().takeMail()).isEmpty();
        server.memory()
                .clock()
                .advance(Duration.ofSeconds(second.path("resend_after").intValue()));
        assertData(send("ada@example.org"), 202);
        assertThat(mailedCode()).matches("[0-9]{6}");
    }

    @Test
    void the_code_signs_a_new_person_in() {
        JsonNode sent = assertData(send(" Ada@Example.org "), 202);
        String code = mailedCode();
        String challenge = sent.path("challenge_id").textValue().toUpperCase(Locale.ROOT);
        Reply reply = verify("ada@example.org", code, "\"" + challenge + "\"");
        JsonNode tokens = assertTokens(reply);
        Reply account = server.client()
                .send(
                        "GET",
                        "/v1/me/account",
                        bearer(tokens.path("access_token").textValue()));
        assertThat(account.json().path("email").textValue()).isEqualTo("ada@example.org");
        assertError(verify("ada@example.org", code, "\"" + challenge + "\""), 400, "invalid_code");
    }

    @Test
    void the_challenge_need_not_be_known() {
        send("ada@example.org");
        assertTokens(
                server.post(PATH + "verify-code", "{\"email\":\"ada@example.org\",\"code\":\"" + mailedCode() + "\"}"));
        server.memory().clock().advance(Duration.ofMinutes(2));
        send("ada@example.org");
        assertTokens(verify("ada@example.org", mailedCode(), "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "12345", "1234567", "abcdef", ""})
    void any_other_code_is_400_invalid_code(String code) {
        send("ada@example.org");
        String other = mailedCode().equals(code) ? "000001" : code;
        Reply wrong = verify("ada@example.org", other, "null");
        assertError(wrong, 400, "invalid_code");
        assertThat(verify("nobody@example.org", other, "null").body()).isEqualTo(wrong.body());
        assertThat(verify("ada@example.org", other, "\"" + new UUID(1, 1) + "\"")
                        .body())
                .isEqualTo(wrong.body());
    }

    @Test
    void an_expired_code_is_400_invalid_code() {
        send("ada@example.org");
        String code = mailedCode();
        server.memory().clock().advance(Duration.ofMinutes(10));
        assertError(verify("ada@example.org", code, "null"), 400, "invalid_code");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where() {
        assertInvalid(server.post(PATH + "send-code", "{}"), "body.email");
        assertInvalid(server.post(PATH + "send-code", "{\"email\":\"nobody\"}"), "body.email");
        assertInvalid(
                server.post(PATH + "verify-code", "{\"email\":null,\"code\":123456,\"challenge_id\":\"x\"}"),
                "body.email",
                "body.code",
                "body.challenge_id");
        Reply refresh = server.post(PATH + "refresh-token", "{\"user_uuid\":\"x\"}");
        assertInvalid(refresh, "body.refresh_token", "body.user_uuid");
        assertThat(refresh.json().path("error").path("detail").findValuesAsText("type"))
                .containsExactly("missing", "value_error");
        assertInvalid(server.post(PATH + "revoke-token", "{\"refresh_token\":[]}"), "body.refresh_token");
    }

    @Test
    void members_that_nobody_asks_for_are_ignored() {
        assertData(server.post(PATH + "send-code", "{\"email\":\"a@example.org\",\"more\":{}}"), 202);
    }

    @Test
    void too_many_requests_for_mail_are_429() {
        for (int i = 0; i < 30; i++) {
            send("user" + i + "@example.org");
        }
        Reply limited = send("one-more@example.org");
        assertError(limited, 429, "rate_limited");
        assertThat(limited.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(wait).matches("[1-9][0-9]*"));
    }

    private Reply send(String email) {
        return server.post(PATH + "send-code", "{\"email\":\"" + email + "\"}");
    }

    private String mailedCode() {
        return server.mailed(MailKind.SIGN_IN_CODE, MailParameter.CODE);
    }

    private Reply verify(String email, String code, String challenge) {
        return server.post(
                PATH + "verify-code",
                "{\"email\":\"" + email + "\",\"code\":\"" + code + "\",\"challenge_id\":" + challenge + "}");
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }
}
