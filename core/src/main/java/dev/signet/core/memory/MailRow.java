package dev.signet.core.memory;

import dev.signet.core.outbox.OutgoingMail;
import java.time.Instant;

/**
 * A mail that is still to be sent.
 *
 * @param attempts how often it was leased
 */
record MailRow(OutgoingMail mail, int attempts, Instant due) {
    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    MailRow leased(Instant until) {
        return new MailRow(mail, attempts + 1, until);
    }

    MailRow dueAt(Instant later) {
        return new MailRow(mail, attempts, later);
    }
}
