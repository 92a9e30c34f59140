package dev.signet.app.faults;

import dev.signet.app.journey.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed in the middle of each kind of write that is about people for whom somebody else vouches. */
class ForeignWritesLongIT {
    private static final String CLIENT = "signet.example.com";
    private static final String COMPANY = "https://clerk.example.com";

    @TempDir
    static Path home;

    private static Issuer issuer;
    private static Interruptions servers;

    @BeforeAll
    static void start() throws Exception {
        issuer = Issuer.start();
        servers = Interruptions.start(
                home,
                Map.of(
                        "SIGNET_GOOGLE_CLIENT_IDS",
                        CLIENT,
                        "SIGNET_GOOGLE_JWKS_URL",
                        issuer.keys(),
                        "SIGNET_EXTERNAL_ISSUER",
                        COMPANY,
                        "SIGNET_EXTERNAL_JWKS_URL",
                        issuer.keys()));
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.println("writes about people of others: " + servers.kills() + " kills");
        servers.close();
        issuer.close();
    }

    // The session begins in a transaction of its own: who asks again has the account, and gets one.
    @Test
    void an_arrival_by_google_happens_whole_or_not_at_all() throws Exception {
        Map<String, String> credential = credential("1", "ada@gmail.com");
        servers.outlive(
                        node -> node.post("/v1/auth/google", credential),
                        "accounts",
                        "audit_events",
                        "memberships",
                        "organizations",
                        "projects",
                        "usernames")
                .expect(200);
    }

    @Test
    void a_link_to_google_and_its_end_happen_whole_or_not_at_all() throws Exception {
        String token = Person.named("bob").signUp(servers.api(), servers.mail());
        Map<String, String> credential = credential("2", "robert@gmail.com");
        servers.outlive(
                        node -> node.bearing(token).post("/v1/auth/google", credential),
                        "accounts",
                        "audit_events",
                        "outbox")
                .expect(200);
        servers.outlive(node -> node.bearing(token).post("/v1/me/google/unlink", Map.of()), "accounts", "audit_events")
                .expect(409);
    }

    @Test
    void people_of_an_external_issuer_and_their_roles_appear_whole_or_not_at_all() throws Exception {
        Instant first = Instant.now();
        String member = token(first, "org:member");
        servers.outlive(
                        node -> node.bearing(member).get("/v1/me"),
                        "accounts",
                        "audit_events",
                        "external_memberships",
                        "memberships",
                        "organizations",
                        "projects",
                        "usernames")
                .expect(200);
        String admin = token(first.plusSeconds(2), "org:admin");
        servers.outlive(node -> node.bearing(admin).get("/v1/me"), "external_memberships", "memberships")
                .expect(200);
    }

    private static Map<String, String> credential(String subject, String email) throws Exception {
        return Map.of(
                "credential",
                issuer.token(
                        Instant.now(),
                        Map.of(
                                "iss",
                                "https://accounts.google.com",
                                "aud",
                                CLIENT,
                                "sub",
                                subject,
                                "email",
                                email,
                                "email_verified",
                                true)));
    }

    private static String token(Instant issuedAt, String role) throws Exception {
        return issuer.token(
                issuedAt,
                Map.of("iss", COMPANY, "sub", "user_1", "org_id", "org_1", "org_role", role, "org_slug", "company"));
    }
}
