package dev.signet.core.outbox;

import java.time.Instant;
import java.util.List;

/** What an operator sees of the mail that has not been delivered, and does about it. */
public interface OutboxOversight {
    /** Mails that are still to be sent, those that are due first first; none that was never meant to be sent. */
    List<MailStatus> waiting(int most);

    /** Mails that were given up, the last ones first; none that was never meant to be sent. */
    List<MailStatus> dead(int most);

    /**
     * Has the mails that wait for longer than until {@code later} tried now; answers how many.
     *
     * @param later so late that no lease can end then: what is due by then may be being sent at this moment
     */
    int hasten(Instant later, Instant now);
}
