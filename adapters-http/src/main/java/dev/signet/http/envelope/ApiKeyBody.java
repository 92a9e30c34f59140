package dev.signet.http.envelope;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Optional;

/**
 * A key of a project.
 *
 * @param fullKey the key itself in the answer that makes it, null ever after
 * @param updatedAt when it was revoked, which is all that changes about a key, else when it was made
 */
record ApiKeyBody(
        String id,
        String prefix,
        String name,
        Optional<SecretText> fullKey,
        Scopes scopes,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {
    static ApiKeyBody of(IssuedApiKey issued, Instant now) {
        return of(issued.key(), Optional.of(issued.raw()), now);
    }

    static ApiKeyBody of(ApiKey key, Instant now) {
        return of(key, Optional.empty(), now);
    }

    private static ApiKeyBody of(ApiKey key, Optional<SecretText> raw, Instant now) {
        return new ApiKeyBody(
                key.id().toString(),
                key.displayPrefix(),
                key.name().value(),
                raw,
                key.scopes(),
                key.lastUsedAt(),
                key.expiresAt(),
                key.isActive(now),
                key.createdAt(),
                key.revokedAt().orElseGet(key::createdAt));
    }
}
