package dev.signet.core.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a session stands with its refresh tokens. No token is kept: each is made of the session's id, its nonce and a
 * counter.
 *
 * @param nonce random, and the same in all tokens of the session
 * @param counter that of the current token
 * @param rotatedAt when the current token took the place of the one before; for the first, when the session began
 * @param until the absolute end of the session, which no refreshing extends
 */
public record RefreshState(long nonce, long counter, Instant rotatedAt, Instant until) {
    /**
     * Whether the current token is the one to answer to who presented that one: it took its place, now or at most
     * {@code grace} ago. Two tabs at once, or an answer that was lost, need no more than that; any other token that was
     * replaced has been taken by somebody (RFC 9700 section 4.14.2).
     */
    public boolean answers(RefreshToken presented, Duration grace, Instant now) {
        return counter == presented.counter() + 1 && !now.isAfter(rotatedAt.plus(grace));
    }

    /** The state once the next token has taken the place of the current one. */
    public RefreshState rotated(Instant now) {
        return new RefreshState(nonce, counter + 1, now, until);
    }
}
