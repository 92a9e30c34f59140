package dev.signet.core.introspection;

import dev.signet.core.account.Username;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token that works says and stands for (RFC 7662 section 2.2).
 *
 * @param username of the person that it acts as; empty for the key of an organisation or project
 * @param issuedAt since when it works
 * @param expiresAt until when; empty for a key that does not expire
 * @param subject that person's id, else the key's own: such a key does not act as who made it
 * @param audience whom it is for; empty for a key, which is for whoever asks Signet about it
 * @param tokenId the {@code jti}; for a key its id
 * @param sessionId the session that it ends with; empty for a key
 * @param organizationId where it acts unless it is told otherwise
 * @param projectId the one project that a project's key is confined to
 */
public record IntrospectedToken(
        Scopes scopes,
        Optional<Username> username,
        Instant issuedAt,
        Optional<Instant> expiresAt,
        String subject,
        Optional<String> audience,
        String issuer,
        String tokenId,
        Optional<SessionId> sessionId,
        OrganizationId organizationId,
        Optional<ProjectId> projectId) {}
