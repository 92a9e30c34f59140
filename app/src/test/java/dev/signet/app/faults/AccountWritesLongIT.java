package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Key;
import dev.signet.app.journey.Mail;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.Reply;
import dev.signet.app.journey.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed in the middle of each kind of write that people make about their accounts and sessions. */
class AccountWritesLongIT {
    @TempDir
    static Path home;

    private static Interruptions servers;

    @BeforeAll
    static void start() throws Exception {
        servers = Interruptions.start(home, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.println("writes about accounts: " + servers.kills() + " kills");
        servers.close();
    }

    @Test
    void a_registration_and_a_sign_in_by_password_happen_whole_or_not_at_all() throws Exception {
        Person ada = Person.named("ada");
        Map<String, String> request =
                Map.of("username", ada.username(), "email", ada.email(), "password", ada.password());
        String first = servers.outlive(
                        node -> node.post("/v1/auth/register", request), "challenges", "outbox", "registration_claims")
                .expect(202)
                .text("challenge_id");
        servers.settled();

        Map<String, String> again = Map.of("email", ada.email(), "challenge_id", first);
        String challenge = servers.outlive(
                        node -> node.post("/v1/auth/resend-verification", again), "challenges", "outbox")
                .expect(202)
                .text("challenge_id");
        servers.settled();

        String code = servers.mail().code(ada.email());
        servers.outlive(
                        node -> ada.verify(node, challenge, code),
                        "accounts",
                        "audit_events",
                        "challenges",
                        "memberships",
                        "organizations",
                        "projects",
                        "registration_claims",
                        "usernames")
                .expect(400);

        servers.outlive(ada::login, "audit_events", "sessions").expect(200);
    }

    @Test
    void a_sign_in_by_code_a_refresh_and_a_revocation_happen_whole_or_not_at_all() throws Exception {
        String email = "bob@example.com";
        String challenge = challenge(servers.outlive(node -> sendCode(node, email), "challenges", "outbox")
                .expect(202));
        servers.settled();
        String code = servers.mail().signInCode(email);
        servers.outlive(
                        node -> verifyCode(node, email, challenge, code),
                        "accounts",
                        "audit_events",
                        "challenges",
                        "memberships",
                        "organizations",
                        "projects",
                        "sessions",
                        "usernames")
                .expect(400);

        // Whose tokens were lost asks for another code.
        String another = challenge(sendCode(servers.api(), email).expect(202));
        servers.settled();
        Tokens first = Tokens.of(
                verifyCode(servers.api(), email, another, servers.mail().signInCode(email)));
        Tokens second = Tokens.of(servers.outlive(first::refreshed, "sessions"));
        Tokens third = Tokens.of(second.refreshed(servers.api()));
        servers.api().bearing(third.access()).get("/v1/me").expect(200);

        Map<String, String> revocation = Map.of("refresh_token", third.refresh());
        servers.outlive(node -> node.post("/auth/verification/revoke-token", revocation), "audit_events", "sessions")
                .expect(200);
        third.refreshed(servers.api()).expect(401);
    }

    @Test
    void the_ends_of_sessions_happen_whole_or_not_at_all() throws Exception {
        Person cleo = Person.named("cleo");
        String kept = cleo.signUp(servers.api(), servers.mail());
        String left = cleo.signIn(servers.api());
        servers.outlive(node -> node.bearing(left).post("/v1/auth/logout", Map.of()), "audit_events", "sessions")
                .expect(401);

        cleo.signIn(servers.api());
        String path = "/v1/me/sessions/" + others(kept).get(0);
        servers.outlive(node -> node.bearing(kept).delete(path), "audit_events", "sessions")
                .expect(404);

        cleo.signIn(servers.api());
        cleo.signIn(servers.api());
        servers.outlive(
                        node -> node.bearing(kept).post("/v1/me/sessions/end-others", Map.of()),
                        "audit_events",
                        "sessions")
                .expect(204);
        assertThat(others(kept)).isEmpty();
    }

    @Test
    void changes_of_name_and_password_happen_whole_or_not_at_all() throws Exception {
        Person dora = Person.named("dora");
        String session = dora.signUp(servers.api(), servers.mail());
        servers.outlive(
                        node -> node.bearing(session).patch("/v1/me/account", Map.of("username", "dora-anew")),
                        "accounts",
                        "audit_events",
                        "usernames")
                .expect(200);

        String other = new Person("dora-anew", dora.email(), dora.password()).signIn(servers.api());
        Map<String, String> change =
                Map.of("current_password", dora.password(), "new_password", "another passphrase of dora");
        servers.outlive(
                        node -> node.bearing(session).post("/v1/me/password", change),
                        "accounts",
                        "audit_events",
                        "outbox",
                        "sessions")
                .expect(403);
        servers.api().bearing(session).get("/v1/me").expect(200);
        servers.api().bearing(other).get("/v1/me").expect(401);
    }

    @Test
    void a_recovery_happens_whole_or_not_at_all() throws Exception {
        Person eve = Person.named("eve");
        String session = eve.signUp(servers.api(), servers.mail());
        Key key = Key.make(servers.api().bearing(session), "laptop");
        servers.outlive(
                        node -> node.post("/v1/auth/forgot-password", Map.of("email", eve.email())),
                        "audit_events",
                        "outbox",
                        "recovery_tokens")
                .expect(202);
        servers.settled();

        Person changed = eve.withPassword("another passphrase of eve");
        Map<String, Object> reset = Map.of(
                "token",
                servers.mail().recoveryToken(eve.email()),
                "new_password",
                changed.password(),
                "revoke_keys",
                true);
        servers.outlive(
                        node -> node.post("/v1/auth/reset-password", reset),
                        "accounts",
                        "api_keys",
                        "audit_events",
                        "outbox",
                        "recovery_tokens",
                        "sessions")
                .expect(400);
        eve.login(servers.api()).expect(401);
        changed.login(servers.api()).expect(200);
        key.use(servers.api()).expect(401);
        servers.api().bearing(session).get("/v1/me").expect(401);
    }

    @Test
    void a_mail_that_is_out_and_not_yet_noted_as_sent_comes_twice_as_the_same_message() throws Exception {
        Map<String, String> request = Map.of(
                "username", "finn", "email", "finn@example.com", "password", Secrets.remember("a passphrase of finn"));
        servers.afterItsMail(node -> node.post("/v1/auth/register", request));

        servers.settled();
        List<Mail> mails = servers.mail().to("finn@example.com");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0)).isEqualTo(mails.get(1));
    }

    private static List<String> others(String session) {
        return StreamSupport.stream(
                        servers.api()
                                .bearing(session)
                                .get("/v1/me/sessions")
                                .expect(200)
                                .json()
                                .path("sessions")
                                .spliterator(),
                        false)
                .filter(each -> !each.path("current").asBoolean())
                .map(each -> each.path("id").asText())
                .toList();
    }

    private static Reply sendCode(Api node, String email) {
        return node.post("/auth/verification/send-code", Map.of("email", email));
    }

    private static String challenge(Reply sent) {
        return sent.json().at("/data/challenge_id").asText();
    }

    private static Reply verifyCode(Api node, String email, String challenge, String code) {
        return node.post(
                "/auth/verification/verify-code", Map.of("email", email, "code", code, "challenge_id", challenge));
    }
}
