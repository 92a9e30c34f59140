package dev.signet.core.signin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Ends the session of a refresh token, and with it every token of that session (RFC 7009 section 2.1). */
public final class RevokeRefreshToken {
    private final Credentials credentials;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeRefreshToken(
            Credentials credentials,
            Sessions sessions,
            RefreshTokens refreshTokens,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Ends the session, for a token that was replaced long ago too. It is done whatever the token was (section 2.2): a
     * forged one ends nothing.
     */
    public Result<Done> revoke(SecretText refreshToken, Caller caller) {
        refreshTokens.read(refreshToken).ifPresent(token -> end(token, caller, clock.instant()));
        return Result.done();
    }

    // Whoever holds the token may end its session, so the session itself says whose it is.
    private void end(RefreshToken token, Caller caller, Instant now) {
        credentials
                .session(token.sessionId())
                .ifPresent(session -> transactions.inTransaction(() -> {
                    boolean ended = sessions.end(session.userId(), session.id(), now);
                    if (ended) {
                        audit.tell(AuditAction.SESSION_ENDED, session.userId(), session.id(), caller, now);
                    }
                    return ended;
                }));
    }
}
