package dev.signet.core.mailing;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends the mail that is due. Any number of nodes and threads may do so at once: the outbox leases each mail to one of
 * them. A mail may go out twice when a node dies between sending and saying so, never not at all.
 */
public final class DeliverMail {
    private static final int BATCH = 5;

    /** How late a mail gets when the node that has it dies: little of the ten minutes that a code lives. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** No try begins with less of the lease left: another node may have the mail before it ends. */
    private static final Duration LEFT_FOR_A_TRY = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final MailTransport transport;
    private final Clock clock;

    public DeliverMail(Outbox outbox, MailTransport transport, Clock clock) {
        this.outbox = outbox;
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Tries every mail that is due, once, and records how it ended. Not to be called in a transaction. Returns early
     * when the thread is interrupted, between two mails; what is left is due again when its lease ends.
     *
     * @return how many mails were handled, whether delivered or not
     */
    public int deliverDue() {
        int handled = 0;
        int leased;
        do {
            Instant now = clock.instant();
            Instant until = now.plus(LEASE);
            List<LeasedMail> batch = outbox.lease(BATCH, now, until);
            for (LeasedMail mail : batch) {
                if (Thread.currentThread().isInterrupted()) {
                    return handled;
                }
                if (clock.instant().isAfter(until.minus(LEFT_FOR_A_TRY))) {
                    break;
                }
                handle(mail);
                handled++;
            }
            leased = batch.size();
        } while (leased == BATCH);
        return handled;
    }

    private void handle(LeasedMail leased) {
        OutgoingMail mail = leased.mail();
        Instant now = clock.instant();
        if (!now.isBefore(mail.expiresAt())) {
            outbox.bury(mail.id(), now, "expired");
        } else if (leased.attempt() > RetrySchedule.MOST_ATTEMPTS) {
            outbox.bury(mail.id(), now, "too many attempts");
        } else {
            conclude(leased, attempt(mail));
        }
    }

    /** A transport that throws is broken or cannot render this mail; either way the next mail has to have its turn. */
    private Delivery attempt(OutgoingMail mail) {
        try {
            return transport.deliver(mail);
        } catch (RuntimeException broken) {
            // The class alone: the message might quote the mail.
            return new Delivery.Postponed(
                    "the transport failed with " + broken.getClass().getSimpleName());
        }
    }

    private void conclude(LeasedMail leased, Delivery delivery) {
        OutgoingMail mail = leased.mail();
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Delivered) {
            outbox.delivered(mail.id(), now);
        } else if (delivery instanceof Delivery.Refused refused) {
            outbox.bury(mail.id(), now, "refused: " + KeptReason.of(refused.reason(), mail));
        } else {
            String reason = KeptReason.of(((Delivery.Postponed) delivery).reason(), mail);
            Instant due = now.plus(RetrySchedule.after(leased.attempt()));
            if (!due.isBefore(mail.expiresAt())) {
                outbox.bury(mail.id(), now, "expires before another try: " + reason);
            } else if (leased.attempt() >= RetrySchedule.MOST_ATTEMPTS) {
                outbox.bury(mail.id(), now, "too many attempts: " + reason);
            } else {
                outbox.retry(mail.id(), due, reason);
            }
        }
    }
}
