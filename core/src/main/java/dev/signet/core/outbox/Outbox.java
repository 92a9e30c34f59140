package dev.signet.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Mail to be sent, at least once. Put in the transaction that decides on it, so that a mail goes out exactly when what
 * it tells has happened. Whoever leased a mail last has it: a lease that was lost to another changes nothing any more.
 */
public interface Outbox {
    /** Keeps a mail, due from its {@code createdAt} on and as soon as the transaction commits. */
    void put(OutgoingMail mail);

    /**
     * Takes due mails for this node alone until {@code until}, what has been due the longest first, then the
     * oldest; what is neither delivered nor buried by then is due again. Counts an attempt on each. No two callers get
     * the same mail. Gives expired ones too, for the caller to bury. Fewer than {@code most} are all that are due.
     */
    List<LeasedMail> lease(int most, Instant now, Instant until);

    /**
     * Keeps these mails for this node until {@code until}, also when a lease has ended but nobody else has taken the
     * mail. Not for one that is to be retried: it would be due then, not when it should be.
     *
     * @return those that are still held; what is missing is lost, delivered or buried
     */
    Set<MailLease> renew(Set<MailLease> held, Instant until);

    /** How much is still to be sent, leased or not. */
    Backlog backlog();

    /** The mail has been taken over by the transport; its parameters are erased. */
    void delivered(MailLease lease, Instant now);

    /**
     * The mail was not taken and is due again then; one that is delivered or buried already stays so.
     *
     * @param reason what the transport said, without the mail's content
     */
    void retry(MailLease lease, Instant due, String reason);

    /** The mail will never be sent; its parameters are erased, the reason is kept for the operator. */
    void bury(MailLease lease, Instant now, String reason);
}
