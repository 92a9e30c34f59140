package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;

/** Contract section 7: a product whose security is Spring's, and which knows of Signet where it is and no more. */
@ExtendWith(Servers.class)
class ResourceServerIT {
    private final RunningServer server;

    ResourceServerIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void machines_1_access_tokens_are_checked_by_what_the_metadata_says() {
        String token = Person.named("rosa").signUp(server.api(), server.mail());
        JwtDecoder decoder = JwtDecoders.fromIssuerLocation(server.url().toString());

        Jwt read = decoder.decode(token);

        JsonNode viewer = server.api().bearing(token).get("/v1/me").expect(200).json();
        assertThat(read.getSubject()).isEqualTo(viewer.at("/principal/user_id").textValue());
        assertThat(read.getClaimAsString("org_id"))
                .isEqualTo(viewer.at("/organization/id").textValue());
        assertThat(read.getAudience()).containsExactly(server.url().toString());
        assertThat(read.getExpiresAt()).isAfter(Instant.now());
        String[] parts = token.split("\\.", -1);
        String other = Person.named("rolf").signUp(server.api(), server.mail());
        String[] others = other.split("\\.", -1);
        for (String bad : List.of(
                parts[0] + "." + others[1] + "." + parts[2],
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                parts[0] + "." + parts[1] + ".")) {
            assertThatThrownBy(() -> decoder.decode(bad)).isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void machines_2_what_has_ended_is_refused_by_whoever_asks() {
        String token = Person.named("rita").signUp(server.api(), server.mail());
        Api session = server.api().bearing(token);
        Key key = Key.make(session, "laptop");
        OpaqueTokenIntrospector introspector = introspector(
                session.post("/v1/auth/api-keys", Map.of("name", "product", "scopes", List.of("tokens:introspect")))
                        .expect(201)
                        .text("raw_key"));

        OAuth2AuthenticatedPrincipal person = introspector.introspect(token);
        assertThat(person.<String>getAttribute("username")).isEqualTo("rita");
        assertThat(person.<Instant>getAttribute("exp")).isAfter(Instant.now());
        assertThat(person.getAuthorities()).extracting("authority").containsExactly("SCOPE_*");
        assertThat(introspector.introspect(key.raw()).<String>getAttribute("sub"))
                .isEqualTo(person.<String>getAttribute("sub"));

        key.revoke(session).expect(204);
        session.post("/v1/auth/logout", Map.of()).expect(204);

        for (String ended : List.of(token, key.raw(), "nonsense")) {
            assertThatThrownBy(() -> introspector.introspect(ended)).isInstanceOf(BadOpaqueTokenException.class);
        }
        assertThatThrownBy(() -> introspector(key.raw()).introspect(token))
                .isInstanceOf(OAuth2IntrospectionException.class)
                .isNotInstanceOf(BadOpaqueTokenException.class);
    }

    private OpaqueTokenIntrospector introspector(String key) {
        String endpoint = server.api()
                .get("/.well-known/oauth-authorization-server")
                .expect(200)
                .text("introspection_endpoint");
        return SpringOpaqueTokenIntrospector.withIntrospectionUri(endpoint)
                .clientId("product")
                .clientSecret(key)
                .build();
    }
}
