package dev.signet.http.machine;

import dev.signet.core.introspection.IntrospectedToken;
import dev.signet.core.scope.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a token stands for, in the words of RFC 7662 section 2.2: what there is nothing to say of is left out. */
final class IntrospectionBody {
    private IntrospectionBody() {}

    static Map<String, Object> of(IntrospectedToken token) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("active", true);
        if (!token.scopes().list().isEmpty()) {
            members.put(
                    "scope", token.scopes().list().stream().map(Scope::value).collect(Collectors.joining(" ")));
        }
        token.username().ifPresent(username -> members.put("username", username.value()));
        members.put("token_type", "Bearer");
        token.expiresAt().ifPresent(end -> members.put("exp", end.getEpochSecond()));
        members.put("iat", token.issuedAt().getEpochSecond());
        members.put("nbf", token.issuedAt().getEpochSecond());
        members.put("sub", token.subject());
        token.audience().ifPresent(audience -> members.put("aud", audience));
        members.put("iss", token.issuer());
        members.put("jti", token.tokenId());
        token.sessionId().ifPresent(session -> members.put("sid", session.toString()));
        members.put("org_id", token.organizationId().toString());
        token.projectId().ifPresent(project -> members.put("project_id", project.toString()));
        return members;
    }
}
