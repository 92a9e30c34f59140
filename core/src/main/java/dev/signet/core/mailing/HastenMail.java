package dev.signet.core.mailing;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.outbox.OutboxOversight;
import dev.signet.core.oversight.Supervision;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * Has the mail that waits for its next try tried at once: when what kept it from being delivered is mended, nobody has to
 * wait for the hour. A mail that was given up cannot be tried again, as nothing of what it said is kept.
 */
public final class HastenMail {
    /** Longer than any lease, whatever the clocks of two nodes are apart by. */
    private static final Duration IN_HAND = MailInHand.LEASE.multipliedBy(2);

    private final OutboxOversight outbox;
    private final Supervision supervision;

    public HastenMail(OutboxOversight outbox, Supervision supervision) {
        this.outbox = outbox;
        this.supervision = supervision;
    }

    /** Does it for all but those that are due within a minute anyway; answers how many. */
    public Result<Integer> hasten(Operator operator, Caller caller) {
        return supervision.carryOut(
                AuditAction.MAIL_HASTENED,
                operator,
                "outbox",
                caller,
                now -> Optional.of(outbox.hasten(now.plus(IN_HAND), now)));
    }
}
