package dev.signet.http.plain;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A key of an organisation, of one of its projects or of one of its members; never the key itself. */
record ApiKeyBody(
        Instant createdAt,
        String createdByUserId,
        Optional<String> deviceName,
        Optional<Instant> expiresAt,
        String id,
        boolean isActive,
        String keyPrefix,
        Optional<Instant> lastUsedAt,
        String name,
        String organizationId,
        Optional<String> projectId,
        Optional<Instant> revokedAt,
        Scopes scopes,
        String source) {
    static ApiKeyBody of(ApiKey key, OrganizationId organization, Instant now) {
        return new ApiKeyBody(
                key.createdAt(),
                key.createdBy().toString(),
                key.deviceName().map(Label::value),
                key.expiresAt(),
                key.id().toString(),
                key.isActive(now),
                key.displayPrefix(),
                key.lastUsedAt(),
                key.name().value(),
                organization.toString(),
                project(key),
                key.revokedAt(),
                key.scopes(),
                key.source().name().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> project(ApiKey key) {
        return key.owner() instanceof ApiKeyOwner.OfProject owner
                ? Optional.of(owner.projectId().toString())
                : Optional.empty();
    }
}
