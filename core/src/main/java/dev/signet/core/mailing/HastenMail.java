package dev.signet.core.mailing;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.outbox.OutboxOversight;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Has the mail that waits for its next try tried at once: when what kept it from being delivered is mended, nobody has to
 * wait for the hour. A mail that was given up cannot be tried again, as nothing of what it said is kept.
 */
public final class HastenMail {
    /** Longer than any lease, whatever the clocks of two nodes are apart by. */
    private static final Duration IN_HAND = MailInHand.LEASE.multipliedBy(2);

    private final OutboxOversight outbox;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public HastenMail(OutboxOversight outbox, Audit audit, Transactions transactions, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it for all but those that are due within a minute anyway; answers how many. */
    public int hasten(Operator operator, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            int hastened = outbox.hasten(now.plus(IN_HAND), now);
            audit.tell(AuditAction.MAIL_HASTENED, operator.userId(), "outbox", caller, now);
            return hastened;
        });
    }
}
