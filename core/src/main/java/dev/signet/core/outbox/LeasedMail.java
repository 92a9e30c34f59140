package dev.signet.core.outbox;

/**
 * A mail that one node has for a while, to send it.
 *
 * @param attempt 1 for the first try
 */
public record LeasedMail(OutgoingMail mail, int attempt) {
    /** What the node has of the mail. */
    public MailLease lease() {
        return new MailLease(mail.id(), attempt);
    }
}
