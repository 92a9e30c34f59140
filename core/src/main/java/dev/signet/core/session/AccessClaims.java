package dev.signet.core.session;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/**
 * What an access token says (RFC 9068, with {@code typ: JWT}).
 *
 * @param userId {@code sub}
 * @param sessionId {@code sid}: the token is honoured only while this session lives
 * @param organizationId {@code org_id}: the session's active organisation when it was issued
 * @param issuedAt {@code iat} and {@code nbf}, to the second
 * @param expiresAt {@code exp}, to the second
 */
public record AccessClaims(
        UserId userId, SessionId sessionId, OrganizationId organizationId, Instant issuedAt, Instant expiresAt) {}
