package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.Reply;
import dev.signet.app.journey.Secrets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed in the middle of each kind of write about organisations, what is in them, and who runs them all. */
class PlaceWritesLongIT {
    @TempDir
    static Path home;

    private static Interruptions servers;

    @BeforeAll
    static void start() throws Exception {
        servers = Interruptions.start(home, Map.of("SIGNET_SUPERUSER_EMAIL", "root@example.com"));
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.println("writes about places: " + servers.kills() + " kills");
        servers.close();
    }

    @Test
    void organisations_are_made_changed_and_deleted_whole_or_not_at_all() throws Exception {
        Person ada = Person.named("ada");
        String token = ada.signUp(servers.api(), servers.mail());
        Map<String, String> made = Map.of("name", "Acme", "slug", "acme-of-ada");
        servers.outlive(
                        node -> node.bearing(token).post("/v1/organizations", made),
                        "audit_events",
                        "memberships",
                        "organizations",
                        "projects")
                .expect(409);
        String id = servers.api()
                .bearing(token)
                .get("/v1/organizations")
                .expect(200)
                .json()
                .at("/organizations/0/id")
                .asText();
        String path = "/v1/organizations/" + id;

        outlive(token, node -> node.patch(path, Map.of("name", "Acme anew")), "organizations")
                .expect(200);
        Map<String, String> active = Map.of("organization_id", id);
        outlive(token, node -> node.post("/v1/me/active-organization", active), "sessions")
                .expect(200);
        outlive(token, node -> node.delete(path), "organizations").expect(404);
    }

    @Test
    void projects_are_made_changed_and_deleted_whole_or_not_at_all() throws Exception {
        Place place = place("bob");
        String path = place.path("/projects");
        String id = outlive(place.token(), node -> node.post(path, Map.of("name", "one")), "projects")
                .expect(201)
                .text("id");
        outlive(place.token(), node -> node.patch(path + "/" + id, Map.of("name", "two")), "projects")
                .expect(200);
        outlive(place.token(), node -> node.delete(path + "/" + id), "projects").expect(404);
    }

    @Test
    void members_are_added_changed_and_removed_whole_or_not_at_all() throws Exception {
        Place place = place("cleo");
        Person dora = Person.named("dora");
        dora.signUp(servers.api(), servers.mail());
        String path = place.path("/members");
        outlive(place.token(), node -> node.post(path, Map.of("email", dora.email())), "memberships")
                .expect(409);
        String member =
                path + "/" + place.all(servers.api(), "members", "user_id").get(1);
        outlive(place.token(), node -> node.patch(member, Map.of("role", "admin")), "memberships")
                .expect(200);
        assertThat(place.all(servers.api(), "members", "role")).containsExactlyInAnyOrder("owner", "admin");
        outlive(place.token(), node -> node.delete(member), "memberships").expect(404);
        assertThat(place.all(servers.api(), "members", "role")).containsExactly("owner");
    }

    @Test
    void keys_of_people_are_made_and_revoked_whole_or_not_at_all() throws Exception {
        String token = Person.named("eve").signUp(servers.api(), servers.mail());
        String id = outlive(token, node -> node.post("/v1/auth/api-keys", Map.of("name", "laptop")), "api_keys")
                .expect(201)
                .text("id");
        outlive(token, node -> node.delete("/v1/auth/api-keys/" + id), "api_keys")
                .expect(204);
    }

    @Test
    void keys_of_organisations_are_made_and_revoked_whole_or_not_at_all() throws Exception {
        Place place = place("finn");
        String path = place.path("/api-keys");
        Reply made = outlive(place.token(), node -> node.post(path, Map.of("name", "build")), "api_keys")
                .expect(201);
        Api key = servers.api().bearing(made.text("plaintext_api_key"));
        // What was lost on the way is listed, too, so that it can be revoked.
        assertThat(place.all(servers.api(), "api_keys", "name")).containsExactly("build", "build");
        String id = made.json().at("/api_key/id").asText();
        outlive(place.token(), node -> node.delete(path + "/" + id), "api_keys").expect(200);
        key.get("/v1/me").expect(401);
    }

    @Test
    void keys_of_projects_are_made_reported_and_revoked_whole_or_not_at_all() throws Exception {
        Place place = place("gwen");
        String path =
                "/api/v1/projects/" + place.all(servers.api(), "projects", "id").get(0) + "/keys";
        Reply made = outlive(place.token(), node -> node.post(path, Map.of("name", "build")), "api_keys")
                .expect(201);
        String leaked = Secrets.remember(made.text("key"));
        servers.outlive(
                        node -> node.post("/v1/keys/report-leak", Map.of("key", leaked)),
                        "api_keys",
                        "audit_events",
                        "outbox")
                .expect(202);
        servers.api().bearing(leaked).get("/v1/me").expect(401);
        String other = servers.api()
                .bearing(place.token())
                .post(path, Map.of("name", "other"))
                .expect(201)
                .text("key_id");
        outlive(place.token(), node -> node.delete(path + "/" + other), "api_keys")
                .expect(200);
    }

    @Test
    void command_lines_are_let_in_and_turned_away_whole_or_not_at_all() throws Exception {
        Place place = place("hugo");
        String path = "/v1/cli/login/sessions";
        Reply started = servers.outlive(
                        node -> node.post(path, Map.of("device_name", "laptop")), "audit_events", "cli_logins")
                .expect(201);
        String login = path + "/" + started.text("session_id");
        String poll = login + "?poll_token=" + Secrets.remember(started.text("poll_token"));
        outlive(place.token(), node -> node.post(login + "/authorize", Map.of()), "cli_logins")
                .expect(409);
        Reply polled = servers.outlive(node -> node.get(poll), "api_keys", "audit_events", "cli_logins")
                .expect(200);
        // The key went with the server; it is listed, and the command line begins once more.
        assertThat(polled.json().path("plaintext_api_key").isTextual()).isFalse();
        assertThat(place.all(servers.api(), "api_keys", "device_name")).containsExactly("laptop");

        String other = path + "/"
                + servers.api()
                        .post(path, Map.of("device_name", "other"))
                        .expect(201)
                        .text("session_id");
        outlive(place.token(), node -> node.post(other + "/deny", Map.of()), "cli_logins")
                .expect(200);
    }

    @Test
    void what_a_superuser_does_happens_whole_or_not_at_all() throws Exception {
        Place place = place("ida");
        String user = place.all(servers.api(), "members", "user_id").get(0);
        String root = Person.named("root").signUp(servers.api(), servers.mail());
        outlive(root, node -> node.post(place.path("/suspend"), Map.of("reason", "unpaid")), "organizations")
                .expect(200);
        outlive(root, node -> node.post(place.path("/unsuspend"), Map.of()), "organizations")
                .expect(200);
        outlive(root, node -> node.put(place.path("/billing"), Map.of("billing_plan", "pro")), "organizations")
                .expect(200);
        Map<String, Object> billing = Map.of("token_balance", 5, "tokens_used", 1, "subscription_tier", "pro");
        outlive(root, node -> node.put("/v1/users/" + user + "/billing", billing), "accounts")
                .expect(200);
        outlive(root, node -> node.post("/v1/users/" + user + "/deactivate", Map.of()), "accounts", "sessions")
                .expect(200);
        outlive(root, node -> node.post("/v1/users/" + user + "/activate", Map.of()), "accounts")
                .expect(200);
    }

    /** By a session, and told in the audit trail. */
    private static Reply outlive(String token, Function<Api, Reply> request, String... changed) throws Exception {
        String[] all = Arrays.copyOf(changed, changed.length + 1);
        all[changed.length] = "audit_events";
        return servers.outlive(node -> request.apply(node.bearing(token)), all);
    }

    private static Place place(String name) {
        return Place.of(name, servers.api(), servers.mail());
    }
}
