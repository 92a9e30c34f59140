package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/** Deactivates a person: their sessions end, and their own keys stop until they are activated again. */
public final class DeactivateUser {
    private final AccountOversight accounts;
    private final Sessions sessions;
    private final Supervision supervision;

    public DeactivateUser(AccountOversight accounts, Sessions sessions, Supervision supervision) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.supervision = supervision;
    }

    /** Deactivates them. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Account> deactivate(Operator operator, UserId id, Caller caller) {
        return supervision.carryOut(AuditAction.USER_DEACTIVATED, operator, id, caller, now -> {
            // A sign-in at the same moment either finds them deactivated or is among what ends.
            Optional<Account> deactivated = accounts.setActive(id, false, now);
            sessions.endAll(id, now);
            return deactivated;
        });
    }
}
