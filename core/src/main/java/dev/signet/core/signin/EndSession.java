package dev.signet.core.signin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SessionId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Ends one of a person's sessions, the one that asks included. */
public final class EndSession {
    private final Sessions sessions;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public EndSession(Sessions sessions, Audit audit, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends it. Refuses with {@link CommonRefusal#NOT_FOUND} when no living session of this person has the id. */
    public Result<Done> end(AccountWriter writer, SessionId id, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            if (!sessions.end(writer.userId(), id, now)) {
                return Result.refused(CommonRefusal.NOT_FOUND);
            }
            audit.tell(AuditAction.SESSION_ENDED, writer.userId(), id, caller, now);
            return Result.done();
        });
    }
}
