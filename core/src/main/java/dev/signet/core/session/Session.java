package dev.signet.core.session;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/**
 * A signed-in person on one device.
 *
 * @param organizationId the organisation it is active in
 * @param expiresAt its absolute end
 * @param clientAddress where it began, as people read it
 * @param userAgent what the client said it is, at most 300 characters
 */
public record Session(
        SessionId id,
        UserId userId,
        OrganizationId organizationId,
        SignInMethod method,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String clientAddress,
        String userAgent) {}
