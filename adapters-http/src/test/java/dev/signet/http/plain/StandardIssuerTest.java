package dev.signet.http.plain;

import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.keyset.HttpKeySetSource;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, "Google" and "External issuers": tokens and key sets of a server that others have written. */
class StandardIssuerTest {
    private static final String PARTY = "https://app.example.com";
    private static final long LIFE = 3600;

    private final MockOAuth2Server issuers = started();
    private final TestServer server = new TestServer(builder -> builder.externalIssuers(
                    Map.of(issuer("acme"), keys("acme"), issuer("globex"), keys("globex")), Set.of(PARTY))
            .google(Set.of("web"), keys("google")));

    StandardIssuerTest() {
        // That server goes by the system's clock.
        server.memory().clock().set(Instant.now());
    }

    @AfterEach
    void stop() {
        server.close();
        issuers.shutdown();
    }

    @Test
    void its_tokens_let_people_in_and_their_organisations_appear() {
        Reply viewer = viewer(token("acme", Map.of("org_id", "org_1", "org_role", "org:admin", "org_slug", "acme")));

        assertThat(viewer.status()).isEqualTo(200);
        assertThat(viewer.json().at("/principal/auth_source").asText()).isEqualTo("clerk");
        assertThat(viewer.json().at("/principal/clerk_organization_id").asText())
                .isEqualTo("org_1");
        assertThat(viewer.json().at("/principal/is_admin").asBoolean()).isTrue();
        assertThat(viewer(token("acme", Map.of("o", Map.of("id", "org_1", "rol", "member"))))
                        .json()
                        .at("/principal/user_id"))
                .isEqualTo(viewer.json().at("/principal/user_id"));
        assertThat(viewer(token("globex", Map.of())).json().at("/principal/user_id"))
                .isNotEqualTo(viewer.json().at("/principal/user_id"));
    }

    @Test
    void a_tenant_of_it_cannot_speak_for_another_and_one_that_is_not_trusted_for_nobody() {
        assertRefused(token("globex", Map.of("iss", issuer("acme"))));
        assertRefused(token("evil", Map.of()));
        assertRefused(token("evil", Map.of("iss", issuer("acme"))));
        assertRefused(token("acme", "https://evil.example", Map.of()));
        assertRefused(token("acme", Map.of("exp", Instant.now().getEpochSecond() - 61)));
        assertRefused(token("acme", Map.of("nbf", Instant.now().getEpochSecond() + 120)));
        assertRefused(google(Map.of()));
    }

    @Test
    void its_keys_are_good_beyond_its_end() {
        assertThat(viewer(token("acme", Map.of())).status()).isEqualTo(200);
        String kept = token("acme", Map.of("sid", "another"));
        String unread = token("globex", Map.of());

        issuers.shutdown();

        assertThat(viewer(kept).status()).isEqualTo(200);
        assertThat(viewer(unread).status()).isEqualTo(503);
    }

    @Test
    void people_sign_in_with_google_by_it() {
        Reply reply =
                server.post("/v1/auth/google", "{\"credential\":\"" + google(Map.of()) + "\",\"nonce\":\"n-0S6\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(server.client()
                        .send(
                                "GET",
                                "/v1/me/account",
                                bearer(reply.json().path("access_token").asText()))
                        .json()
                        .path("email")
                        .asText())
                .isEqualTo("ada@example.org");
        for (Map<String, Object> bad : List.of(
                Map.<String, Object>of("aud", "others"),
                Map.<String, Object>of("iss", issuer("google")),
                Map.<String, Object>of("nonce", "other"))) {
            assertThat(server.post("/v1/auth/google", "{\"credential\":\"" + google(bad) + "\",\"nonce\":\"n-0S6\"}")
                            .code())
                    .isEqualTo("invalid_google_credential");
        }
    }

    private static MockOAuth2Server started() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start();
        return server;
    }

    private String issuer(String tenant) {
        return issuers.issuerUrl(tenant).toString();
    }

    private HttpKeySetSource keys(String tenant) {
        return new HttpKeySetSource(issuers.jwksUrl(tenant).uri());
    }

    private String token(String tenant, Map<String, Object> claims) {
        return token(tenant, PARTY, claims);
    }

    /** A token that this client of the tenant was given: its {@code azp}. */
    private String token(String tenant, String client, Map<String, Object> claims) {
        return issuers.issueToken(
                        tenant,
                        client,
                        new DefaultOAuth2TokenCallback(tenant, "user_ada", "JWT", List.of("unused"), claims, LIFE))
                .serialize();
    }

    private String google(Map<String, Object> claims) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "iss", "https://accounts.google.com",
                "email", "ada@example.org",
                "email_verified", true,
                "nonce", "n-0S6"));
        all.putAll(claims);
        return issuers.issueToken("google", "110169484474386276334", "web", all).serialize();
    }

    private Reply viewer(String token) {
        return server.client().send("GET", "/v1/me", bearer(token));
    }

    private void assertRefused(String token) {
        Reply reply = viewer(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_token");
    }
}
