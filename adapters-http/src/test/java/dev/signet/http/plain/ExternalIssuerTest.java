package dev.signet.http.plain;

import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.TestClerk;
import dev.signet.http.keyset.HttpKeySetSource;
import dev.signet.http.testing.KeySetServer;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, "External issuers", and sections 2 to 5 where their tokens are taken. */
class ExternalIssuerTest {
    private final TestClerk clerk = new TestClerk();
    private final KeySetServer keys = new KeySetServer(clerk.issuer());
    private final TestServer server = new TestServer(builder -> builder.externalIssuers(
            Map.of(TestClerk.ISSUER, new HttpKeySetSource(keys.address())), Set.of(TestClerk.PARTY)));

    @AfterEach
    void stop() {
        server.close();
        keys.close();
    }

    @Test
    void the_viewer_shows_what_the_issuer_calls_them() {
        JsonNode viewer = get("/v1/me", clerk.token("user_ada", "org_acme", "org:admin", now()))
                .json();

        JsonNode principal = viewer.path("principal");
        assertThat(principal.path("auth_source").asText()).isEqualTo("clerk");
        assertThat(principal.path("clerk_organization_id").asText()).isEqualTo("org_acme");
        assertThat(principal.path("clerk_organization_role").asText()).isEqualTo("org:admin");
        assertThat(principal.path("clerk_organization_slug").asText()).isEqualTo("org_acme-slug");
        assertThat(principal.path("is_admin").asBoolean()).isTrue();
        assertThat(principal.path("scopes").toString()).isEqualTo("[\"*\"]");
        JsonNode organization = viewer.path("organization");
        assertThat(organization.path("clerk_organization_id").asText()).isEqualTo("org_acme");
        assertThat(organization.path("clerk_organization_slug").asText()).isEqualTo("org_acme-slug");
        assertThat(organization.path("id").asText())
                .isEqualTo(principal.path("organization_id").asText());
    }

    @Test
    void who_is_in_no_organisation_has_a_personal_one() {
        JsonNode viewer = get("/v1/me", clerk.token("user_ada", now())).json();

        assertThat(viewer.at("/principal/auth_source").asText()).isEqualTo("clerk");
        assertThat(viewer.at("/principal/clerk_organization_id").isNull()).isTrue();
        assertThat(viewer.at("/organization/clerk_organization_id").isNull()).isTrue();
    }

    @Test
    void their_tokens_are_taken_on_every_surface_that_takes_sessions() {
        String token = clerk.token("user_ada", "org_acme", "org:admin", now());
        String organization = get("/v1/me", token).json().at("/organization/id").asText();
        String project = get("/v1/organizations/" + organization + "/projects", token)
                .json()
                .at("/projects/0/id")
                .asText();

        assertThat(get("/auth/users/me", token).status()).isEqualTo(200);
        assertThat(get("/auth/users/me", token).json().at("/data/email").isNull())
                .isTrue();
        assertThat(get("/api/v1/projects/" + project + "/keys", token).status()).isEqualTo(200);
        assertThat(server.client()
                        .sendJson("POST", "/api/v1/projects/" + project + "/keys", "{}", bearer(token))
                        .status())
                .isEqualTo(201);
        Reply key = server.post("/v1/auth/api-keys", "{\"name\":\"key\"}", bearer(token));
        assertThat(key.status()).isEqualTo(201);
        assertThat(get("/v1/auth/api-keys", token).json().size()).isEqualTo(1);
        JsonNode account =
                get("/v1/me/account", key.json().path("raw_key").asText()).json();
        assertThat(account.path("email").isNull()).isTrue();
        assertThat(account.path("available_sign_in_methods").size()).isZero();
    }

    @Test
    void they_look_at_a_command_line_by_its_code_and_let_it_in() {
        String logins = "/v1/cli/login/sessions/";
        JsonNode started = server.post("/v1/cli/login/sessions", "{}").json();
        String token = clerk.token("user_ada", "org_acme", "org:admin", now());

        Reply shown = get(logins + "by-code/" + started.path("user_code").asText(), token);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("session_id")).isEqualTo(started.path("session_id"));

        String login = logins + started.path("session_id").asText();
        assertThat(server.client()
                        .send("POST", login + "/authorize", bearer(token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_needs_a_session_of_ours_is_refused() {
        String token = clerk.token("user_ada", now());

        for (String path : new String[] {"/v1/auth/logout", "/v1/me/sessions/end-others"}) {
            Reply reply = server.client().send("POST", path, bearer(token));
            assertThat(reply.status()).as(path).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("session_required");
        }
        Reply password = server.post("/v1/me/password", "{\"new_password\":\"a long enough secret\"}", bearer(token));
        assertThat(password.code()).isEqualTo("session_required");
        assertThat(server.post("/v1/auth/google", "{\"credential\":\"x\"}", bearer(token))
                        .code())
                .isEqualTo("session_required");
    }

    @Test
    void a_role_is_neither_given_nor_changed_here_and_a_member_can_be_removed() {
        String admin = clerk.token("user_ada", "org_acme", "org:admin", now());
        String member = clerk.token("user_bob", "org_acme", "org:member", now());
        String organization = get("/v1/me", admin).json().at("/organization/id").asText();
        String bob = get("/v1/me", member).json().at("/principal/user_id").asText();
        String path = "/v1/organizations/" + organization + "/members/" + bob;

        Reply changed = server.client().sendJson("PATCH", path, "{\"role\":\"admin\"}", bearer(admin));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("managed_externally");
        Reply added = server.post(
                "/v1/organizations/" + organization + "/members",
                "{\"email\":\"somebody@example.org\"}",
                bearer(admin));
        assertThat(added.status()).isEqualTo(409);
        assertThat(added.code()).isEqualTo("managed_externally");
        server.memory().clock().advance(Duration.ofSeconds(5));
        assertThat(server.client().send("DELETE", path, bearer(admin)).status()).isEqualTo(204);
        assertThat(get("/v1/me", member).status()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_not_good_is_401_with_the_challenge() {
        Reply reply =
                get("/v1/me", clerk.token("user_ada", now(), claims -> claims.put("azp", "https://evil.example")));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_token");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_rotation_in_the_middle_is_followed_and_an_outage_afterwards_does_no_harm() {
        assertThat(get("/v1/me", clerk.token("user_ada", now())).status()).isEqualTo(200);
        server.memory().clock().advance(Duration.ofSeconds(30));
        clerk.issuer().rotate();

        assertThat(get("/v1/me", clerk.token("user_ada", now())).status()).isEqualTo(200);
        keys.answer("<html>Bad gateway</html>");
        server.memory().clock().advance(Duration.ofHours(1));
        assertThat(get("/v1/me", clerk.token("user_ada", now())).status()).isEqualTo(200);
    }

    @Test
    void an_issuer_that_answers_a_page_from_the_start_is_503_and_no_fault_of_ours() {
        keys.answer("<html>Sign in</html>");

        Reply reply = get("/v1/me", clerk.token("user_ada", now()));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).hasValue("5");
    }

    private Reply get(String path, String token) {
        return server.client().send("GET", path, bearer(token));
    }

    private Instant now() {
        return server.memory().clock().instant();
    }
}
