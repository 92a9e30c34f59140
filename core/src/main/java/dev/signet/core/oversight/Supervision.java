package dev.signet.core.oversight;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * How everything an operator does is done: in a transaction with its audit event, in a session that lives, and not found
 * where nothing is.
 */
public final class Supervision {
    private final HoldCredential holdCredential;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public Supervision(HoldCredential holdCredential, Audit audit, Transactions transactions, Clock clock) {
        this.holdCredential = holdCredential;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it and tells of it. */
    public <T> Result<T> carryOut(
            AuditAction action,
            Operator operator,
            Object target,
            Caller caller,
            Function<Instant, Optional<T>> change) {
        return carryOut(operator, now -> {
            Optional<T> changed = change.apply(now);
            changed.ifPresent(done -> trail(target).tell(action, operator.userId(), target, caller, now));
            return changed;
        });
    }

    /** Does what tells of itself. */
    <T> Result<T> carryOut(Operator operator, Function<Instant, Optional<T>> change) {
        Instant now = clock.instant();
        return transactions.inTransaction(
                () -> hold(operator, now).flatMap(held -> Result.of(change.apply(now), CommonRefusal.NOT_FOUND)));
    }

    // A superuser who has just been deactivated must do nothing more: they could activate themselves.
    private Result<Done> hold(Operator operator, Instant now) {
        return operator instanceof Operator.Superuser superuser
                ? holdCredential.hold(superuser.person(), now)
                : Result.done();
    }

    // What is done to an organisation stands in its own trail too: its admins may know.
    private Audit trail(Object target) {
        return target instanceof OrganizationId organization ? audit.of(organization) : audit;
    }
}
