package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertInvalid;
import static dev.signet.http.account.Problems.assertProblem;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 6: login, logout, forgot-password, reset-password, password. */
class SignInTest {
    private static final String PASSWORD = "a long enough secret";
    private static final String OTHER = "quite another secret";

    private final TestServer server = new TestServer();
    private String token = "";

    @BeforeEach
    void signUp() {
        token = server.signUp("ada", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signing_in_by_username_or_address_is_200_as_the_reference_page_has_it() {
        for (String login : new String[] {"ada", "ADA", "Ada@Example.org"}) {
            Reply reply = login(login, PASSWORD);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().fieldNames())
                    .toIterable()
                    .containsExactly("access_token", "token_type", "expires_in");
            assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
            assertThat(reply.json().path("expires_in").asLong()).isEqualTo(43_200);
            assertThat(reply.json().path("access_token").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_account_answer_the_same() {
        Reply wrong = login("ada", OTHER);
        Reply unknown = login("nobody", OTHER);
        assertProblem(wrong, 401, "invalid_credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void the_right_password_of_a_claim_is_403_email_not_verified() {
        server.post(
                "/v1/auth/register",
                "{\"username\":\"bob\",\"email\":\"bob@example.org\",\"password\":\"" + PASSWORD + "\"}");
        assertProblem(login("bob@example.org", PASSWORD), 403, "email_not_verified");
    }

    @Test
    void a_body_without_its_members_is_422() {
        assertInvalid(server.post("/v1/auth/login", "{\"password\":[]}"), "username", "password");
        assertInvalid(server.post("/v1/auth/forgot-password", "{}"), "email");
        assertInvalid(
                server.post("/v1/auth/reset-password", "{\"revoke_keys\":1}"), "token", "new_password", "revoke_keys");
        assertInvalid(server.post("/v1/me/password", "{}", bearer(token)), "new_password");
    }

    @Test
    void signing_out_is_204_and_ends_the_session() {
        assertThat(server.client()
                        .send("POST", "/v1/auth/logout", bearer(token))
                        .status())
                .isEqualTo(204);
        Reply after = server.client().send("GET", "/v1/me/account", bearer(token));
        assertProblem(after, 401, "invalid_token");
        assertThat(after.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void signing_out_wants_a_session() {
        assertProblem(server.client().send("POST", "/v1/auth/logout"), 401, "unauthenticated");
        String key = server.createKey(token, "[\"*\"]");
        assertProblem(server.client().send("POST", "/v1/auth/logout", bearer(key)), 403, "session_required");
    }

    @Test
    void recovery_sets_a_new_password_and_ends_every_session() {
        Reply started = server.post("/v1/auth/forgot-password", "{\"email\":\"ada@example.org\"}");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().fieldNames()).toIterable().containsExactly("message");
        String recovery = server.mailed(MailKind.PASSWORD_RECOVERY, MailParameter.TOKEN);
        assertProblem(reset(recovery, "password1"), 422, "weak_password");
        Reply done = reset(recovery, OTHER);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().fieldNames()).toIterable().containsExactly("message");
        assertProblem(reset(recovery, OTHER), 400, "invalid_token");
        assertThat(reset(recovery, OTHER).headers()).doesNotContainKey("www-authenticate");
        assertProblem(server.client().send("GET", "/v1/me/account", bearer(token)), 401, "invalid_token");
        assertThat(login("ada", OTHER).status()).isEqualTo(200);
    }

    @Test
    void recovery_answers_the_same_for_an_unknown_address() {
        Reply known = server.post("/v1/auth/forgot-password", "{\"email\":\"ada@example.org\"}");
        Reply unknown = server.post("/v1/auth/forgot-password", "{\"email\":\"nobody@example.org\"}");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void recovery_keeps_keys_unless_asked_otherwise() {
        String key = server.createKey(token, "[]");
        reset(recover(), OTHER);
        assertThat(account(key).status()).isEqualTo(200);
        String recovery = recover();
        server.post(
                "/v1/auth/reset-password",
                "{\"token\":\"" + recovery + "\",\"new_password\":\"" + OTHER + "\",\"revoke_keys\":true}");
        assertProblem(account(key), 401, "invalid_token");
    }

    @Test
    void changing_the_password_is_204_and_ends_the_other_sessions() {
        String elsewhere = server.signIn("ada", PASSWORD);
        assertProblem(change("wrong", OTHER), 403, "invalid_credentials");
        Reply weak = change(PASSWORD, "password1");
        assertProblem(weak, 422, "weak_password");
        assertThat(weak.json().path("errors").path(0).path("field").asText()).isEqualTo("new_password");
        assertThat(change(PASSWORD, OTHER).status()).isEqualTo(204);
        assertThat(account(token).status()).isEqualTo(200);
        assertProblem(account(elsewhere), 401, "invalid_token");
    }

    @Test
    void changing_the_password_wants_the_current_one_and_a_session() {
        assertInvalid(
                server.post("/v1/me/password", "{\"new_password\":\"" + OTHER + "\"}", bearer(token)),
                "current_password");
        String key = server.createKey(token, "[\"*\"]");
        assertProblem(server.post("/v1/me/password", "not json", bearer(key)), 403, "session_required");
        assertProblem(server.post("/v1/me/password", "not json"), 401, "unauthenticated");
        assertProblem(server.post("/v1/me/password", "not json", bearer(token)), 400, "malformed");
    }

    private Reply login(String login, String password) {
        return server.post("/v1/auth/login", "{\"username\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private String recover() {
        server.memory().clock().advance(Duration.ofMinutes(5));
        server.post("/v1/auth/forgot-password", "{\"email\":\"ada@example.org\"}");
        return server.memory().takeMail().stream()
                .filter(mail -> mail.kind() == MailKind.PASSWORD_RECOVERY)
                .map(mail -> mail.parameter(MailParameter.TOKEN).reveal())
                .findFirst()
                .orElseThrow();
    }

    private Reply reset(String recovery, String password) {
        return server.post(
                "/v1/auth/reset-password", "{\"token\":\"" + recovery + "\",\"new_password\":\"" + password + "\"}");
    }

    private Reply change(String current, String replacement) {
        return server.post(
                "/v1/me/password",
                "{\"current_password\":\"" + current + "\",\"new_password\":\"" + replacement + "\"}",
                bearer(token));
    }

    private Reply account(String credential) {
        return server.client().send("GET", "/v1/me/account", bearer(credential));
    }
}
