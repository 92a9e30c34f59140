package dev.signet.core.mailing;

import dev.signet.core.outbox.MailStatus;
import dev.signet.core.outbox.OutboxOversight;
import dev.signet.core.principal.Operator;
import java.util.List;

/** Shows the mail that has not been delivered to who runs this Signet. */
public final class ViewOutbox {
    private final OutboxOversight outbox;

    public ViewOutbox(OutboxOversight outbox) {
        this.outbox = outbox;
    }

    /** What is still to be sent, what is due first first. */
    public List<MailStatus> waiting(Operator operator, int most) {
        return outbox.waiting(most);
    }

    /** What was given up within the last month, the last first. */
    public List<MailStatus> dead(Operator operator, int most) {
        return outbox.dead(most);
    }
}
