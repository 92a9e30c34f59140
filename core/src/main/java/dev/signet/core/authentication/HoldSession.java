package dev.signet.core.authentication;

import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.session.SessionLocks;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import java.time.Instant;

/**
 * Lets what outlasts a session, a key or another way in, be made in a living one alone. A request may still be under way
 * when its session is ended, or on a node that has yet to hear of that: it must not make what recovery has just revoked.
 */
public final class HoldSession {
    private final SessionLocks locks;

    public HoldSession(SessionLocks locks) {
        this.locks = locks;
    }

    /**
     * Holds the session of this person, to the end of the transaction that this is called in; for who has none there is
     * nothing to hold. Refuses with {@link CommonRefusal#INVALID_TOKEN} when it has ended.
     */
    public Result<Done> hold(Principal principal, Instant now) {
        return principal instanceof Person person && !locks.lock(person.userId(), person.sessionId(), now)
                ? Result.refused(CommonRefusal.INVALID_TOKEN)
                : Result.done();
    }
}
