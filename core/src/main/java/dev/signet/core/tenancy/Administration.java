package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/**
 * How an organisation and its projects are changed: in a transaction with the audit event, by who may do it when it is done
 * and not only when they asked.
 */
public final class Administration {
    private final HoldAccess holdAccess;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public Administration(HoldAccess holdAccess, Audit audit, Transactions transactions, Clock clock) {
        this.holdAccess = holdAccess;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses as {@link Access#require}, before and after {@link HoldAccess#hold}, and as the change itself. */
    <T> Result<T> carryOut(
            AuditAction action,
            Action right,
            Access access,
            Object target,
            Caller caller,
            Function<Instant, Result<T>> change) {
        Instant now = clock.instant();
        return access.require(right)
                .flatMap(allowed -> transactions.inTransaction(() -> holdAccess
                        .hold(allowed, now)
                        .flatMap(held -> held.require(right))
                        .flatMap(held -> change.apply(now))
                        .map(changed -> {
                            audit.of(access.organizationId())
                                    .tell(action, access.principal().userId(), target, caller, now);
                            return changed;
                        })));
    }
}
