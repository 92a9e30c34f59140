package dev.signet.core.outbox;

import dev.signet.core.shared.MailId;

/**
 * The right to send a mail and to say how that ended. It is lost as soon as somebody else has taken the mail, who counts
 * another attempt: what is said under the old one is said too late, and changes nothing.
 *
 * @param attempt 1 for the first try
 */
public record MailLease(MailId mail, int attempt) {
    public MailLease {
        if (attempt < 1) {
            throw new IllegalArgumentException("a lease counts as an attempt");
        }
    }
}
