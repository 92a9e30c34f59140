package dev.signet.core.signin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Ends all of a person's sessions but the one that asks (ASVS 5.0 7.4.3). */
public final class EndOtherSessions {
    private final Sessions sessions;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public EndOtherSessions(Sessions sessions, Audit audit, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends them; none is as good. */
    public Result<Done> end(Person person, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            sessions.endOthers(person.userId(), person.sessionId(), now);
            audit.tell(AuditAction.OTHER_SESSIONS_ENDED, person.userId(), person.sessionId(), caller, now);
            return Result.done();
        });
    }
}
