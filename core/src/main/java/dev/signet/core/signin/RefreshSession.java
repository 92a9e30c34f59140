package dev.signet.core.signin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a new access token and the next refresh token for the current one (RFC 6749 section 6). A token that was
 * replaced and comes again has been taken by somebody, thief or owner: then the whole session ends, and the one of them
 * who is the owner signs in again (RFC 9700 section 4.14.2).
 */
public final class RefreshSession {
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final SessionTokens tokens;
    private final SessionPolicy policy;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RefreshSession(
            Sessions sessions,
            RefreshTokens refreshTokens,
            SessionTokens tokens,
            SessionPolicy policy,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.policy = policy;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which token, and whose it is said to be. */
    public record Request(SecretText refreshToken, UserId user) {}

    /**
     * Refreshes. The token just replaced gets the same successor again for a few seconds. Refuses with
     * {@link SessionRefusal#INVALID_REFRESH_TOKEN} alone; a forged token, another person's or a deactivated person's does
     * no session any harm.
     */
    public Result<TokenPair> refresh(Request request, Caller caller) {
        Instant now = clock.instant();
        return refreshTokens
                .read(request.refreshToken())
                .flatMap(presented -> rotate(request.user(), presented, caller, now))
                .map(session -> Result.ok(tokens.pair(session, now)))
                .orElseGet(() -> Result.refused(SessionRefusal.INVALID_REFRESH_TOKEN));
    }

    // One statement, and no transaction unless a token was used again: this is what most clients come for.
    private Optional<Session> rotate(UserId user, RefreshToken presented, Caller caller, Instant now) {
        Optional<Session> session = sessions.rotate(user, presented, now.plus(policy.idle()), now);
        Optional<Session> answered = session.filter(refreshed -> isAnswered(refreshed, presented, now));
        if (session.isPresent() && answered.isEmpty()) {
            end(session.get(), caller, now);
        }
        return answered;
    }

    private boolean isAnswered(Session session, RefreshToken presented, Instant now) {
        return session.refresh()
                .filter(state -> state.answers(presented, policy.grace(), now))
                .isPresent();
    }

    private void end(Session session, Caller caller, Instant now) {
        transactions.inTransaction(() -> {
            boolean ended = sessions.end(session.userId(), session.id(), now);
            if (ended) {
                audit.tell(AuditAction.REFRESH_TOKEN_REUSED, session.userId(), session.id(), caller, now);
            }
            return ended;
        });
    }
}
