package dev.signet.http.account;

import static dev.signet.http.account.Problems.assertInvalid;
import static dev.signet.http.account.Problems.assertProblem;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.TestGoogle;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6: google and me/google/unlink. */
class GoogleTest {
    private static final String GOOGLE = "/v1/auth/google";
    private static final String UNLINK = "/v1/me/google/unlink";
    private static final String PASSWORD = "a long enough secret";

    private final TestGoogle google = new TestGoogle();
    private final TestServer server = new TestServer(builder -> builder.google(TestGoogle.CLIENTS, google));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_new_address_is_signed_up_and_answered_as_a_login_is() {
        Reply reply = signIn(credential("123", "ada@example.org"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("access_token", "token_type", "expires_in");
        assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().path("expires_in").asLong()).isEqualTo(43_200);
        String token = reply.json().path("access_token").asText();
        JsonNode account = account(token);
        assertThat(account.path("username").asText()).isEqualTo("ada");
        assertThat(account.path("google_linked").asBoolean()).isTrue();
        assertThat(account.path("has_password").asBoolean()).isFalse();
        assertThat(account.path("can_unlink_google").asBoolean()).isFalse();
        assertThat(account.path("available_sign_in_methods").toString()).isEqualTo("[\"google\"]");
        assertThat(server.client()
                        .send("GET", "/v1/me/sessions", bearer(token))
                        .json()
                        .at("/sessions/0/method")
                        .asText())
                .isEqualTo("google");
        assertProblem(server.client().send("POST", UNLINK, bearer(token)), 409, "password_required");
    }

    @Test
    void a_session_links_its_account_and_unlinks_it_again() {
        String token = server.signUp("ada", PASSWORD);
        assertProblem(server.client().send("POST", UNLINK, bearer(token)), 409, "google_not_linked");
        assertProblem(signIn(credential("123", "ada@example.org")), 409, "link_requires_sign_in");

        Reply linked = signIn(credential("123", "ada@example.org"), bearer(token));

        assertThat(linked.status()).isEqualTo(200);
        assertThat(server.mailed(MailKind.GOOGLE_LINKED, MailParameter.USERNAME))
                .isEqualTo("ada");
        JsonNode before = account(linked.json().path("access_token").asText());
        assertThat(before.path("google_linked").asBoolean()).isTrue();
        assertThat(before.path("can_unlink_google").asBoolean()).isTrue();
        assertThat(before.path("available_sign_in_methods").toString()).isEqualTo("[\"password\",\"google\"]");

        Reply unlinked = server.client().send("POST", UNLINK, bearer(token));

        assertThat(unlinked.status()).isEqualTo(200);
        assertThat(unlinked.json().path("google_linked").asBoolean(true)).isFalse();
        assertThat(unlinked.json()).isEqualTo(account(token));
        assertProblem(server.client().send("POST", UNLINK, bearer(token)), 409, "google_not_linked");
    }

    @Test
    void a_link_that_stands_in_the_way_is_409() {
        String ada = signIn(credential("123", "ada@example.org"))
                .json()
                .path("access_token")
                .asText();
        String bob = server.signUp("bob", PASSWORD);

        assertProblem(signIn(credential("123", "ada@example.org"), bearer(bob)), 409, "google_account_in_use");
        assertProblem(signIn(credential("456", "ada@example.org"), bearer(ada)), 409, "google_already_linked");
    }

    @Test
    void a_credential_that_is_not_good_is_one_401() {
        Reply forged = signIn("e30.e30.e30");
        Reply over = signIn(google.credential(
                        "123",
                        "ada@example.org",
                        server.memory().clock().instant().minusSeconds(3660))
                .reveal());

        assertProblem(forged, 401, "invalid_google_credential");
        assertThat(over.body()).isEqualTo(forged.body());
        assertThat(forged.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_nonce_that_is_sent_has_to_be_in_the_credential() {
        String credential = google.credential(
                        "123",
                        "ada@example.org",
                        server.memory().clock().instant(),
                        claims -> claims.put("nonce", "n-0S6"))
                .reveal();

        assertProblem(
                server.post(GOOGLE, "{\"credential\":\"" + credential + "\",\"nonce\":\"other\"}"),
                401,
                "invalid_google_credential");
        assertThat(server.post(GOOGLE, "{\"credential\":\"" + credential + "\",\"nonce\":\"n-0S6\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_sent_beside_it_is_checked() {
        assertInvalid(server.post(GOOGLE, "{\"nonce\":7}"), "credential", "nonce");
        assertProblem(server.post(GOOGLE, "{"), 400, "malformed");
        assertProblem(signIn(credential("123", "ada@example.org"), bearer("stale")), 401, "invalid_token");
        String key = server.createKey(server.signUp("bob", PASSWORD), "[\"*\"]");
        assertProblem(signIn(credential("123", "ada@example.org"), bearer(key)), 403, "session_required");
    }

    @Test
    void unlinking_takes_a_key_with_its_scope_too() {
        String token = server.signUp("ada", PASSWORD);
        signIn(credential("123", "ada@example.org"), bearer(token));

        assertProblem(server.client().send("POST", UNLINK), 401, "unauthenticated");
        String reader = server.createKey(token, "[\"account:read\"]");
        assertProblem(server.client().send("POST", UNLINK, bearer(reader)), 403, "insufficient_scope");
        String writer = server.createKey(token, "[\"account:write\"]");
        assertThat(server.client().send("POST", UNLINK, bearer(writer)).status())
                .isEqualTo(200);
    }

    @Test
    void while_googles_keys_cannot_be_had_it_is_503() {
        google.issuer().answer(() -> CompletableFuture.failedFuture(new IOException("no route")));

        Reply reply = signIn(credential("123", "ada@example.org"));

        assertProblem(reply, 503, "overloaded");
        assertThat(reply.header("Retry-After")).hasValue("5");
    }

    @Test
    void where_nobody_signs_in_with_google_there_is_no_such_thing() {
        try (TestServer plain = new TestServer()) {
            assertProblem(plain.post(GOOGLE, "{\"credential\":\"x\"}"), 404, "not_found");
        }
    }

    private String credential(String subject, String email) {
        return google.credential(subject, email, server.memory().clock().instant())
                .reveal();
    }

    private Reply signIn(String credential, String... headers) {
        return server.post(GOOGLE, "{\"credential\":\"" + credential + "\"}", headers);
    }

    private JsonNode account(String token) {
        return server.client().send("GET", "/v1/me/account", bearer(token)).json();
    }
}
