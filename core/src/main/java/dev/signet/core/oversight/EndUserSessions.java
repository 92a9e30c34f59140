package dev.signet.core.oversight;

import dev.signet.core.account.Accounts;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Signs a person out everywhere. Their keys go on working, and they may sign in again. */
public final class EndUserSessions {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Supervision supervision;

    public EndUserSessions(Accounts accounts, Sessions sessions, Supervision supervision) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.supervision = supervision;
    }

    /**
     * Ends all of their sessions; answers how many. Refuses with {@link CommonRefusal#NOT_FOUND} somebody who is not
     * there.
     */
    public Result<Integer> end(Operator operator, UserId id, Caller caller) {
        return supervision.carryOut(
                AuditAction.ALL_SESSIONS_ENDED,
                operator,
                id,
                caller,
                now -> accounts.find(id).map(account -> sessions.endAll(id, now)));
    }
}
