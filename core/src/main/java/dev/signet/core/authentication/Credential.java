package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.organization.Standing;
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
     * @param key as it is kept, but for its last use, which may be told late
     * @param standing where it acts unless it is told otherwise: its organisation, with its maker's role of then, or for
     *     a member's key with their role of now; for a person's own key their personal one
     */
    record OfKey(ApiKey key, Standing standing) implements Credential {}

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
     * @param standing the organisation that the token names, else the personal one; empty where they are not in it
     * @param decidedAt as of when it is known what they are in the organisation that the token names: when the token was
     *     issued that they follow there, or when they were removed after that; empty where neither happened
     */
    record OfExternal(UserId userId, boolean userActive, Optional<Standing> standing, Optional<Instant> decidedAt)
            implements Credential {}
}
