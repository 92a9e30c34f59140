package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountLocks;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Deactivates a person: their sessions end, and their own keys stop until they are activated again. */
public final class DeactivateUser {
    private final AccountOversight accounts;
    private final AccountLocks locks;
    private final Sessions sessions;
    private final Supervision supervision;
    private final Transactions transactions;

    public DeactivateUser(
            AccountOversight accounts,
            AccountLocks locks,
            Sessions sessions,
            Supervision supervision,
            Transactions transactions) {
        this.accounts = accounts;
        this.locks = locks;
        this.sessions = sessions;
        this.supervision = supervision;
        this.transactions = transactions;
    }

    /** Deactivates them. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Account> deactivate(Operator operator, UserId id, Caller caller) {
        return transactions.inTransaction(() -> {
            // Two who deactivate each other would each hold the session that the other has to end.
            // So both begin with the same of them.
            Stream.concat(operator.userId().stream(), Stream.of(id))
                    .sorted(Comparator.comparing(UserId::value))
                    .forEach(locks::lock);
            return deactivateAlone(operator, id, caller);
        });
    }

    private Result<Account> deactivateAlone(Operator operator, UserId id, Caller caller) {
        return supervision.carryOut(AuditAction.USER_DEACTIVATED, operator, id, caller, now -> {
            // A sign-in at the same moment either finds them deactivated or is among what ends.
            Optional<Account> deactivated = accounts.setActive(id, false, now);
            sessions.endAll(id, now);
            return deactivated;
        });
    }
}
