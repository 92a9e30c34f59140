package dev.signet.core.apikey;

import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key as it is kept: never the key itself.
 *
 * @param displayPrefix the surface's prefix and 8 characters, by which a person recognises it
 * @param digest SHA-256 of the raw key
 * @param deviceName where the command line runs that it was handed to; empty for any other key
 * @param createdBy who made it
 * @param makerRole what its maker was in the organisation when they made it: the key of an organisation or project acts
 *     with that role ever after; empty for the key of a person or member
 * @param adminManaged whether only an operator may revoke it
 * @param expiresAt from when on it is refused; empty: never
 * @param revokedAt since when it is refused; a revoked key stays listed
 * @param lastUsedAt true to the minute
 * @param ownerGone whether its owner is not there: the person is deactivated, or has left the organisation since it was
 *     made, even if they came back; the organisation or project is deleted
 */
public record ApiKey(
        ApiKeyId id,
        ApiKeyOwner owner,
        Label name,
        String displayPrefix,
        Digest digest,
        Scopes scopes,
        KeySource source,
        Optional<Label> deviceName,
        UserId createdBy,
        Optional<Role> makerRole,
        boolean adminManaged,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt,
        boolean ownerGone) {
    /** Whether it is accepted at this time. */
    public boolean isActive(Instant now) {
        return !isOver(now) && !ownerGone;
    }

    /** Whether it has ended for good, whatever its owner does. */
    public boolean isOver(Instant now) {
        return revokedAt.isPresent()
                || expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
