package dev.signet.core.session;

import dev.signet.core.account.Account;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions. One lives until {@code expiresAt}, when it is over, or until it is ended; it never comes back. */
public interface Sessions {
    /**
     * Keeps a new session only while its account's password, and whether it is active, are still what they were when
     * {@code read} was read; false, and nothing is written, otherwise. Where either is being changed at the same moment,
     * one waits for the other: so what ends sessions after such a change, in its transaction, ends this one too.
     */
    boolean add(Session session, Account read);

    /**
     * Lets the next refresh token take the place of the one presented, if that is still the current one of a living
     * session of this person, who is active: one atomic statement decides, so that of any number of parallel calls one
     * does it. The session then lives until {@code idleEnd}, but not beyond its {@link RefreshState#until}.
     *
     * @return the living session that the token is of, as it is now, whether this call changed it or found it changed;
     *     empty when there is none, or the person is not active. What it means for who presented the token, {@link
     *     RefreshState#answers} tells
     */
    Optional<Session> rotate(UserId user, RefreshToken presented, Instant idleEnd, Instant now);

    /** A person's sessions that have neither ended nor expired, newest first. */
    List<Session> living(UserId user, Instant now);

    /** Ends a session if it is this person's; true when it was living and this call ended it. */
    boolean end(UserId user, SessionId id, Instant now);

    /** Ends a person's living sessions but this one; answers how many. */
    int endOthers(UserId user, SessionId kept, Instant now);

    /** Ends all of a person's living sessions; answers how many. */
    int endAll(UserId user, Instant now);

    /**
     * Writes when sessions were last seen; a time that is older than the one kept changes nothing, nor
     * does an unknown id.
     */
    void markSeen(Map<SessionId, Instant> lastSeen);
}
