package dev.signet.core.contract;

import java.time.Duration;

/**
 * One thing that happens in the life of a session.
 *
 * @param pause how long after what happened before
 * @param back which of the session's refresh tokens it happens with: the current one, or so many before it
 */
record RefreshStep(Duration pause, Move move, int back) {
    enum Move {
        /** The token is presented by its owner, or whoever has it. */
        PRESENT,
        /** One that was changed a little is. */
        FORGE,
        /** It is said to be somebody else's. */
        MISTAKE,
        /** The session is ended otherwise. */
        END
    }
}
