package dev.signet.core.mailing;

import dev.signet.core.outbox.OutgoingMail;

/** Carries a mail to its address: over SMTP, into a file. */
public interface MailTransport {
    /** Tries once; never throws for what the other side does. */
    Delivery deliver(OutgoingMail mail);
}
