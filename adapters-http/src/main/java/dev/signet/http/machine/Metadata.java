package dev.signet.http.machine;

import dev.signet.core.scope.Scope;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.PublishedEndpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is for clients of OAuth, and nothing that is not: no grants, so neither an authorisation nor a token endpoint.
 * Members that would be empty are left out, required ones too (RFC 8414 section 3.2, OpenID Connect Discovery 1.0 section
 * 4.2).
 */
final class Metadata {
    private Metadata() {}

    /** {@code GET /.well-known/oauth-authorization-server} (RFC 8414). */
    static Endpoint ofAuthorizationServer(String issuer, String publicUrl) {
        return new PublishedEndpoint(Answer.ok(common(issuer, publicUrl)));
    }

    /** {@code GET /.well-known/openid-configuration}: the same, and how the tokens are made. */
    static Endpoint ofOpenIdProvider(String issuer, String publicUrl) {
        Map<String, Object> members = common(issuer, publicUrl);
        members.put("subject_types_supported", List.of("public"));
        members.put("id_token_signing_alg_values_supported", List.of("ES256"));
        members.put(
                "claims_supported", List.of("iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp", "org_id", "scope"));
        return new PublishedEndpoint(Answer.ok(members));
    }

    private static Map<String, Object> common(String issuer, String publicUrl) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("issuer", issuer);
        members.put("jwks_uri", publicUrl + MachineSurface.KEY_SET);
        members.put("introspection_endpoint", publicUrl + OAuthSurface.INTROSPECT);
        // A key as the password of a client, or as the access token that it also is.
        members.put("introspection_endpoint_auth_methods_supported", List.of("client_secret_basic", "Bearer"));
        members.put(
                "scopes_supported", Scope.ofSignet().stream().map(Scope::value).toList());
        return members;
    }
}
