package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Standing;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.EmailAddress;
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
     * @param standing where it acts unless it is told otherwise: its organisation, with its maker's role of then, or for
     *     a member's key with their role of now; for a person's own key their personal one
     * @param placeDeleted whether the organisation or project that it belongs to is deleted
     */
    record OfKey(
            ApiKeyId id,
            ApiKeyOwner owner,
            UserId createdBy,
            boolean makerActive,
            Standing standing,
            boolean placeDeleted,
            Scopes scopes,
            Optional<Instant> expiresAt,
            boolean revoked)
            implements Credential {}

    /**
     * A session.
     *
     * @param userActive whether its person is active
     * @param email the person's address
     * @param standing where it acts unless it is told otherwise: its active organisation, or the personal one where that
     *     is deleted or the person has left it
     * @param ended whether it was ended before its time
     */
    record OfSession(
            SessionId id,
            UserId userId,
            boolean userActive,
            Optional<EmailAddress> email,
            Standing standing,
            Instant createdAt,
            Instant expiresAt,
            boolean ended)
            implements Credential {}

    /**
     * What is known of whom a token of an external issuer is about.
     *
     * @param userActive whether its person is active
     * @param standing the organisation that the token names, else the personal one
     * @param roleAsOf when the token was issued that the role there follows; empty where no token decides about it
     */
    record OfExternal(UserId userId, boolean userActive, Standing standing, Optional<Instant> roleAsOf)
            implements Credential {}
}
