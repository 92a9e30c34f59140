package dev.signet.core.audit;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened (ASVS 5.0 section 16.2): who did what to what, from where, when.
 *
 * @param organizationId in whose trail it stands; empty for what a person did with their own account
 * @param actorUserId who did it; for a key, who made the key
 * @param actorKeyId the key that did it
 * @param target the id of what it was done to
 * @param clientAddress from where, as people read it
 */
public record AuditEvent(
        AuditEventId id,
        AuditAction action,
        Optional<OrganizationId> organizationId,
        Optional<UserId> actorUserId,
        Optional<ApiKeyId> actorKeyId,
        String target,
        String clientAddress,
        String requestId,
        Instant createdAt) {}
