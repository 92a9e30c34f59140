package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
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

/**
 * The server is killed (-9) in the middle of every kind of write, before each of its statements in turn. What was not
 * acknowledged has then not happened, not even by half, and doing it again does it once.
 */
class EveryWriteLongIT {
    private static final List<String> HALVES = List.of(
            "accounts WHERE NOT EXISTS (SELECT 1 FROM usernames WHERE user_id = accounts.id)",
            "accounts WHERE NOT EXISTS (SELECT 1 FROM memberships WHERE user_id = accounts.id AND role = 'owner')",
            "organizations o WHERE NOT EXISTS (SELECT 1 FROM memberships WHERE organization_id = o.id AND role = 'owner')",
            "organizations o WHERE is_personal AND NOT EXISTS (SELECT 1 FROM projects WHERE organization_id = o.id)",
            "registration_claims WHERE address IN (SELECT email FROM accounts)",
            "(SELECT 1 WHERE (SELECT count(*) FROM cli_logins WHERE state = 'consumed')"
                    + " <> (SELECT count(*) FROM api_keys WHERE source = 'cli')) AS uneven");

    @TempDir
    static Path home;

    private static Victim server;

    @BeforeAll
    static void start() throws Exception {
        server = Victim.start(home);
    }

    @AfterAll
    static void stop() throws Exception {
        try (Victim stopped = server) {
            for (String half : HALVES) {
                assertThat(stopped.number("SELECT count(*) FROM " + half))
                        .as(half)
                        .isZero();
            }
        }
    }

    @Test
    void registration_and_verification() {
        Person ada = Person.named("ada");
        for (String statement : List.of("INSERT INTO registration_claims", "INSERT INTO outbox")) {
            server.killedBefore(statement, () -> register(ada));
            assertThat(server.number("SELECT count(*) FROM outbox WHERE address = '" + ada.email() + "'"))
                    .isZero();
        }
        String challenge = register(ada).expect(202).text("challenge_id");
        String code = server.mail().code(ada.email());
        for (String statement : List.of(
                "INSERT INTO accounts",
                "INSERT INTO usernames",
                "INSERT INTO organizations",
                "INSERT INTO memberships",
                "INSERT INTO projects")) {
            server.killedBefore(statement, () -> ada.verify(server.api(), challenge, code));
            assertThat(server.number("SELECT count(*) FROM accounts WHERE email = '" + ada.email() + "'"))
                    .isZero();
        }
        ada.verify(server.api(), challenge, code).expect(200);
        ada.login(server.api()).expect(200);
        assertThat(server.mail().to(ada.email())).hasSize(1);
    }

    @Test
    void keys_and_their_revocation() {
        Place place = Place.of("bob");
        for (String statement : List.of("INSERT INTO api_keys", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> place.post("/api-keys", Map.of("name", "build")));
        }
        Reply made = place.post("/api-keys", Map.of("name", "build")).expect(201);
        Api key = server.api().bearing(made.text("plaintext_api_key"));
        assertThat(place.all("/api-keys", "api_keys", "name")).containsExactly("build");

        String path = "/api-keys/" + made.json().at("/api_key/id").asText();
        for (String statement : List.of("UPDATE api_keys", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> place.session().delete(place.path(path)));
            key.get("/v1/me").expect(200);
        }
        place.session().delete(place.path(path)).expect(200);
        key.get("/v1/me").expect(401);
    }

    @Test
    void refresh_rotation() {
        Person cleo = Person.named("cleo");
        cleo.signUp(server.api(), server.mail());
        Tokens first = Tokens.byCode(server::api, server.mail(), cleo.email());

        // One statement, which the database may finish after the server is gone: the same token works either way.
        server.killedBefore("UPDATE sessions SET", () -> first.refreshed(server.api()));
        Tokens second = Tokens.of(first.refreshed(server.api()));

        Tokens third = Tokens.of(second.refreshed(server.api()));
        server.api().bearing(third.access()).get("/v1/me").expect(200);
    }

    @Test
    void hand_over_to_a_command_line() {
        Place place = Place.of("dora");
        Reply started = server.api()
                .post("/v1/cli/login/sessions", Map.of("device_name", "laptop"))
                .expect(201);
        String login = "/v1/cli/login/sessions/" + started.text("session_id");
        String poll = login + "?poll_token=" + Secrets.remember(started.text("poll_token"));
        server.killedBefore("UPDATE cli_logins SET", () -> place.session().post(login + "/authorize", Map.of()));
        Reply authorized = place.session().post(login + "/authorize", Map.of());
        assertThat(authorized.status()).isIn(200, 409);

        for (String statement : List.of("INSERT INTO api_keys", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> server.api().get(poll));
        }
        String key = server.api().get(poll).expect(200).text("plaintext_api_key");
        server.api().bearing(key).get("/v1/me").expect(200);
        assertThat(place.all("/api-keys", "api_keys", "device_name")).containsExactly("laptop");
    }

    @Test
    void recovery() {
        Person eve = Person.named("eve");
        String session = eve.signUp(server.api(), server.mail());
        server.killedBefore(
                "INSERT INTO recovery_tokens",
                () -> server.api().post("/v1/auth/forgot-password", Map.of("email", eve.email())));
        server.api()
                .post("/v1/auth/forgot-password", Map.of("email", eve.email()))
                .expect(202);
        String token = server.mail().recoveryToken(eve.email());
        Map<String, String> request = Map.of("token", token, "new_password", "another passphrase of eve");
        for (String statement :
                List.of("UPDATE accounts SET password_hash", "UPDATE sessions SET", "INSERT INTO outbox")) {
            server.killedBefore(statement, () -> server.api().post("/v1/auth/reset-password", request));
            server.api().bearing(session).get("/v1/me").expect(200);
            eve.login(server.api()).expect(200);
        }
        server.api().post("/v1/auth/reset-password", request).expect(200);
        eve.login(server.api()).expect(401);
        eve.withPassword("another passphrase of eve").login(server.api()).expect(200);
        server.api().bearing(session).get("/v1/me").expect(401);
    }

    @Test
    void changes_of_members() {
        Place place = Place.of("finn");
        Person gwen = Person.named("gwen");
        gwen.signUp(server.api(), server.mail());
        for (String statement : List.of("INSERT INTO memberships", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> place.post("/members", Map.of("email", gwen.email())));
            assertThat(place.all("/members", "members", "role")).containsExactly("owner");
        }
        String path = "/members/"
                + place.post("/members", Map.of("email", gwen.email()))
                        .expect(201)
                        .text("user_id");
        for (String statement : List.of("UPDATE memberships", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> place.session().patch(place.path(path), Map.of("role", "admin")));
            assertThat(place.all("/members", "members", "role")).containsExactlyInAnyOrder("owner", "member");
        }
        place.session().patch(place.path(path), Map.of("role", "admin")).expect(200);
        for (String statement : List.of("DELETE FROM memberships", "INSERT INTO audit_events")) {
            server.killedBefore(statement, () -> place.session().delete(place.path(path)));
            assertThat(place.all("/members", "members", "role")).containsExactlyInAnyOrder("owner", "admin");
        }
        place.session().delete(place.path(path)).expect(204);
        assertThat(place.all("/members", "members", "role")).containsExactly("owner");
    }

    @Test
    void a_mail_that_is_out_and_not_yet_noted_as_sent() {
        server.run(
                "CREATE TABLE gate ()",
                "CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN LOCK TABLE gate IN SHARE MODE; RETURN NEW; END'",
                "CREATE TRIGGER gate BEFORE UPDATE ON outbox FOR EACH ROW"
                        + " WHEN (NEW.settled_at IS NOT NULL) EXECUTE FUNCTION wait_at_gate()");
        Person hugo = Person.named("hugo");

        server.killedAt("gate", "UPDATE outbox SET settled_at", () -> register(hugo))
                .join()
                .expect(202);

        assertThat(server.mail().to(hugo.email())).hasSize(1);
        Eventually.holds(
                "end of the outbox", () -> server.number("SELECT count(*) FROM outbox WHERE settled_at IS NULL") == 0);
        assertThat(server.number("SELECT max(attempts) FROM outbox WHERE address = '" + hugo.email() + "'"))
                .isEqualTo(2);
        assertThat(server.mail().to(hugo.email())).hasSize(1);
    }

    private static Reply register(Person person) {
        return server.api()
                .post(
                        "/v1/auth/register",
                        Map.of("username", person.username(), "email", person.email(), "password", person.password()));
    }

    /** Somebody's session in their organisation. */
    private record Place(String token, String organization) {
        static Place of(String name) {
            String token = Person.named(name).signUp(server.api(), server.mail());
            String organization = server.api()
                    .bearing(token)
                    .post("/v1/organizations", Map.of("name", "place of " + name))
                    .expect(201)
                    .text("id");
            server.api()
                    .bearing(token)
                    .post("/v1/me/active-organization", Map.of("organization_id", organization))
                    .expect(200);
            return new Place(token, organization);
        }

        Api session() {
            return server.api().bearing(token);
        }

        String path(String below) {
            return "/v1/organizations/" + organization + below;
        }

        Reply post(String below, Map<String, ?> body) {
            return session().post(path(below), body);
        }

        List<String> all(String below, String list, String member) {
            JsonNode listed = session().get(path(below)).expect(200).json().path(list);
            return StreamSupport.stream(listed.spliterator(), false)
                    .map(each -> each.path(member).asText())
                    .toList();
        }
    }
}
