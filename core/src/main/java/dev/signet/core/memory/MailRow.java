package dev.signet.core.memory;

import dev.signet.core.outbox.OutgoingMail;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that is still to be sent.
 *
 * @param attempts how often it was leased
 * @param reason why it was not taken when it was last tried
 */
record MailRow(OutgoingMail mail, int attempts, Instant due, Optional<String> reason) {
    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    MailRow leased(Instant until) {
        return new MailRow(mail, attempts + 1, until, reason);
    }

    MailRow dueAt(Instant time) {
        return new MailRow(mail, attempts, time, reason);
    }

    MailRow postponed(Instant until, String why) {
        return new MailRow(mail, attempts, until, Optional.of(why));
    }
}
