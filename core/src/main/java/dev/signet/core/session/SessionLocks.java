package dev.signet.core.session;

import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** Keeps a session from being ended while something is made in it. */
@FunctionalInterface
public interface SessionLocks {
    /**
     * Whether this is a living session of this person. In a transaction it stays one until its end, since whoever ends the
     * session waits: what they revoke after that, in their transaction, includes what was made in this one. So does whoever
     * else locks it, each in their turn: one thing is made in a session at a time, and making one after the other without
     * pause keeps nobody from ending it.
     */
    boolean lock(UserId user, SessionId id, Instant now);
}
