package dev.signet.core.apikey;

import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that somebody granted to the command line on a device, before it is made.
 *
 * @param owner a member, or the organisation or project whose key granted it
 * @param grantedBy who did, themself or by a key of theirs
 * @param key by which they did; empty for a person who acted themself
 * @param makerRole as {@link ApiKey} has it
 * @param expiresAt when the key is to end; empty: never
 */
public record DeviceGrant(
        ApiKeyOwner owner,
        UserId grantedBy,
        Optional<ApiKeyId> key,
        Optional<Role> makerRole,
        Scopes scopes,
        Optional<Instant> expiresAt,
        Instant grantedAt) {
    public DeviceGrant {
        if (owner.organization().isEmpty()) {
            throw new IllegalArgumentException("a device gets a key of one organisation");
        }
    }

    /** The organisation that the key is to act in. */
    public OrganizationId organizationId() {
        return owner.organization().orElseThrow();
    }
}
