package dev.signet.core.mailing;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The mails that one thread has leased and not concluded yet. Another thread keeps renewing the leases, so that they can
 * be short: a dead node's mail is soon another's, a living one's never.
 */
final class MailInHand {
    /** How late a mail gets when the node that has it dies: little of the ten minutes that a code lives. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Two renewals may fail before a lease ends. */
    static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(10);

    /** No try begins with less of the lease left: it is not being renewed, and another may have the mail before the end. */
    static final Duration LEFT_FOR_A_TRY = Duration.ofSeconds(15);

    /** Longer than a mail server can take that answers at all; a transport that hangs keeps nothing from others for ever. */
    static final Duration LONGEST_TRY = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Clock clock;
    private final Set<MailLease> held = new HashSet<>();
    private Instant heldUntil = Instant.MIN;
    private Instant tryBegan = Instant.MAX;

    MailInHand(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes up to so many due mails. */
    synchronized List<LeasedMail> take(int most) {
        Instant now = clock.instant();
        heldUntil = now.plus(LEASE);
        tryBegan = now;
        List<LeasedMail> taken = outbox.lease(most, now, heldUntil);
        taken.forEach(mail -> held.add(mail.lease()));
        return taken;
    }

    /** Holds on to what there is; forgets what others have taken. */
    synchronized void renew() {
        Instant now = clock.instant();
        if (now.isAfter(tryBegan.plus(LONGEST_TRY))) {
            held.clear();
        }
        if (!held.isEmpty()) {
            Instant until = now.plus(LEASE);
            held.retainAll(outbox.renew(Set.copyOf(held), until));
            heldUntil = until;
        }
    }

    /** Whether a try may begin: the mail is this thread's, and for long enough. If not, it is let go. */
    synchronized boolean begin(MailLease lease) {
        tryBegan = clock.instant();
        if (tryBegan.isAfter(heldUntil.minus(LEFT_FOR_A_TRY))) {
            held.remove(lease);
        }
        return held.contains(lease);
    }

    /** Stops renewing a lease; from its return on none is under way that could undo how the mail is concluded. */
    synchronized void letGo(MailLease lease) {
        held.remove(lease);
    }

    /** Stops renewing all leases. */
    synchronized void letGoOfAll() {
        held.clear();
    }
}
