package dev.signet.core.principal;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Standing;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key.
 *
 * @param userId who made it
 * @param standing its organisation and the role that it acts with there; for a person's own key their personal one
 * @param expiresAt from when on it is refused, and so is every key that it makes
 */
public record Key(
        ApiKeyId keyId, ApiKeyOwner owner, UserId userId, Standing standing, Scopes scopes, Optional<Instant> expiresAt)
        implements Principal {
    @Override
    public boolean boundToPerson() {
        return owner.person().isPresent();
    }

    @Override
    public boolean actsAnywhere() {
        return owner.organization().isEmpty();
    }
}
