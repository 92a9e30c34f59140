package dev.signet.core.session;

import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sessions. One lives until {@code expiresAt}, when it is over, or until it is ended; it never comes back. */
public interface Sessions {
    /** Keeps a new session. */
    void add(Session session);

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
