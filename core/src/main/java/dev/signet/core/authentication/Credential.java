package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The facts about a credential that decide whether it is accepted; what follows from them is the authenticator's. */
public sealed interface Credential {
    /**
     * An API key.
     *
     * @param makerActive whether the person who made it is active
     */
    record OfKey(
            ApiKeyId id,
            ApiKeyOwner owner,
            UserId createdBy,
            boolean makerActive,
            Scopes scopes,
            Optional<Instant> expiresAt,
            boolean revoked)
            implements Credential {}

    /**
     * A session.
     *
     * @param userActive whether its person is active
     * @param ended whether it was ended before its time
     */
    record OfSession(
            SessionId id,
            UserId userId,
            boolean userActive,
            OrganizationId organizationId,
            Instant createdAt,
            Instant expiresAt,
            boolean ended)
            implements Credential {}
}
