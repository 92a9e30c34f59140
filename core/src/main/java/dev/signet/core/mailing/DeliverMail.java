package dev.signet.core.mailing;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Sends the mail that is due. Any number of nodes and threads may do so at once: the outbox leases each mail to one of
 * them, which renews its leases in a thread of its own for as long as it sends. A mail may go out twice when a node dies
 * between sending and saying so, or loses the outbox while it sends, never not at all.
 */
public final class DeliverMail {
    private static final int BATCH = 5;

    private final Outbox outbox;
    private final MailTransport transport;
    private final Clock clock;
    private final Heartbeat heartbeat;

    public DeliverMail(Outbox outbox, MailTransport transport, Clock clock) {
        this(outbox, transport, clock, new TimedHeartbeat(MailInHand.BETWEEN_RENEWALS));
    }

    DeliverMail(Outbox outbox, MailTransport transport, Clock clock, Heartbeat heartbeat) {
        this.outbox = outbox;
        this.transport = transport;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /**
     * Tries every mail that is due, once, and records how it ended. Not to be called in a transaction. Returns early
     * when the thread is interrupted, between two mails; what is left is due again when its lease ends.
     *
     * @return how many mails were handled, whether delivered or not
     */
    public int deliverDue() {
        MailInHand hand = new MailInHand(outbox, clock);
        Runnable stop = heartbeat.start(hand::renew);
        try {
            return deliverDue(hand);
        } finally {
            stop.run();
            hand.letGoOfAll();
        }
    }

    private int deliverDue(MailInHand hand) {
        int handled = 0;
        int leased;
        do {
            List<LeasedMail> batch = hand.take(BATCH);
            for (LeasedMail mail : batch) {
                if (Thread.currentThread().isInterrupted()) {
                    return handled;
                }
                if (hand.begin(mail.lease())) {
                    handle(mail, hand);
                    handled++;
                }
            }
            leased = batch.size();
        } while (leased == BATCH);
        return handled;
    }

    private void handle(LeasedMail leased, MailInHand hand) {
        OutgoingMail mail = leased.mail();
        Instant now = clock.instant();
        if (!now.isBefore(mail.expiresAt())) {
            hand.letGo(leased.lease());
            outbox.bury(leased.lease(), now, "expired");
        } else if (leased.attempt() > RetrySchedule.MOST_ATTEMPTS) {
            hand.letGo(leased.lease());
            outbox.bury(leased.lease(), now, "too many attempts");
        } else {
            Delivery delivery = attempt(mail);
            hand.letGo(leased.lease());
            conclude(leased, delivery);
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
        MailLease lease = leased.lease();
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Delivered) {
            outbox.delivered(lease, now);
        } else if (delivery instanceof Delivery.Refused refused) {
            outbox.bury(lease, now, "refused: " + KeptReason.of(refused.reason(), mail));
        } else {
            String reason = KeptReason.of(((Delivery.Postponed) delivery).reason(), mail);
            Instant due = now.plus(RetrySchedule.after(leased.attempt()));
            if (!due.isBefore(mail.expiresAt())) {
                outbox.bury(lease, now, "expires before another try: " + reason);
            } else if (leased.attempt() >= RetrySchedule.MOST_ATTEMPTS) {
                outbox.bury(lease, now, "too many attempts: " + reason);
            } else {
                outbox.retry(lease, due, reason);
            }
        }
    }
}
