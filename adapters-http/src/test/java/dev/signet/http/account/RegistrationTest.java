package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertInvalid;
import static dev.signet.http.account.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6: register, verify-email, resend-verification. */
class RegistrationTest {
    private static final String ADA =
            "{\"username\":\"ada\",\"email\":\" Ada@Example.org \",\"password\":\"a long enough secret\"}";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void registering_is_202_with_a_challenge_and_a_code_by_mail() {
        Reply reply = server.post("/v1/auth/register", ADA);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.json().path("message").asText()).isNotBlank();
        assertThat(reply.json().path("challenge_id").asText()).matches("[0-9a-f-]{36}");
        assertThat(reply.json().path("expires_in").asLong()).isEqualTo(600);
        assertThat(reply.json().path("resend_after").asLong()).isEqualTo(60);
        assertThat(reply.json().size()).isEqualTo(4);
        assertThat(server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE)).matches("[0-9]{6}");
    }

    @Test
    void the_code_opens_the_account() {
        String challenge = server.post("/v1/auth/register", ADA)
                .json()
                .path("challenge_id")
                .asText();
        String code = server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE);
        Reply reply = verify(code, "\"" + challenge.toUpperCase(Locale.ROOT) + "\"");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"email_verified\":true,\"password_set\":true}");
        assertProblem(verify(code, "\"" + challenge + "\""), 400, "invalid_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "12345", "abcdef", ""})
    void any_other_code_is_400_invalid_code(String code) {
        server.post("/v1/auth/register", ADA);
        String right = server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE);
        assertProblem(verify(right.equals(code) ? "000001" : code, "null"), 400, "invalid_code");
    }

    @Test
    void a_taken_username_is_409_and_a_taken_address_answers_as_ever() {
        server.signUp("ada", "a long enough secret");
        server.memory().clock().advance(Duration.ofHours(1));
        assertProblem(
                server.post(
                        "/v1/auth/register",
                        "{\"username\":\"ADA\",\"email\":\"b@example.org\",\"password\":\"a long enough secret\"}"),
                409,
                "username_taken");
        Reply reply = server.post(
                "/v1/auth/register",
                "{\"username\":\"other\",\"email\":\"ada@example.org\",\"password\":\"a long enough secret\"}");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().size()).isEqualTo(4);
        assertThat(server.mailed(MailKind.ALREADY_REGISTERED, MailParameter.USERNAME))
                .isEqualTo("ada");
    }

    @Test
    void a_weak_password_is_422_and_names_its_member() {
        Reply reply = server.post(
                "/v1/auth/register", "{\"username\":\"ada\",\"email\":\"a@example.org\",\"password\":\"password1\"}");
        assertProblem(reply, 422, "weak_password");
        assertThat(reply.json().path("errors").path(0).path("field").asText()).isEqualTo("password");
        assertThat(reply.body()).doesNotContain("password1");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertInvalid(server.post("/v1/auth/register", "{}"), "username", "email", "password");
        assertInvalid(
                server.post("/v1/auth/register", "{\"username\":\"a@b\",\"email\":1,\"password\":null}"),
                "username",
                "email",
                "password");
        assertInvalid(
                server.post("/v1/auth/verify-email", "{\"code\":123456,\"challenge_id\":\"x\"}"),
                "email",
                "code",
                "challenge_id");
        assertInvalid(server.post("/v1/auth/resend-verification", "{\"email\":\"nobody\"}"), "email");
    }

    @Test
    void resending_is_202_for_every_address() {
        String known = server.post("/v1/auth/register", ADA)
                .json()
                .path("challenge_id")
                .asText();
        server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE);
        server.memory().clock().advance(Duration.ofMinutes(2));
        Reply resent = server.post(
                "/v1/auth/resend-verification", "{\"email\":\"ada@example.org\",\"challenge_id\":\"" + known + "\"}");
        assertThat(resent.status()).isEqualTo(202);
        assertThat(server.mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE)).matches("[0-9]{6}");
        Reply unknown = server.post("/v1/auth/resend-verification", "{\"email\":\"nobody@example.org\"}");
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> resent.json().fieldNames());
        assertThat(server.memory().takeMail()).isEmpty();
    }

    @Test
    void too_many_registrations_are_429_with_retry_after() {
        Reply reply = server.post("/v1/auth/register", ADA);
        for (int i = 0; i < 40 && reply.status() != 429; i++) {
            reply = server.post("/v1/auth/register", ADA);
        }
        assertProblem(reply, 429, "rate_limited");
        assertThat(reply.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(wait).matches("[1-9][0-9]*"));
    }

    private Reply verify(String code, String challenge) {
        return server.post(
                "/v1/auth/verify-email",
                "{\"email\":\"ada@example.org\",\"code\":\"" + code + "\",\"challenge_id\":" + challenge + "}");
    }
}
