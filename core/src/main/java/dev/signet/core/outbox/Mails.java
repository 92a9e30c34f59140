package dev.signet.core.outbox;

import dev.signet.core.account.Account;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Writes mail into the outbox. Called in the transaction of what the mail tells. */
public final class Mails {
    private static final Duration NEWS_LIFE = Duration.ofDays(3);

    private final Outbox outbox;
    private final Ids ids;

    public Mails(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A mail that is of no use once what it carries has expired. */
    public void put(
            MailKind kind,
            EmailAddress to,
            Map<MailParameter, SecretText> parameters,
            Instant now,
            Duration usefulFor) {
        outbox.put(new OutgoingMail(new MailId(ids.next()), kind, to, parameters, now, now.plus(usefulFor)));
    }

    /**
     * A mail that has expired when it is written, so that it is never sent: in place of one that an address is not to
     * get, so that the request does the same work, down to the last row, and the time it takes tells nothing.
     */
    public void putForNobody(MailKind kind, EmailAddress to, Map<MailParameter, SecretText> parameters, Instant now) {
        put(kind, to, parameters, now, Duration.ZERO);
    }

    /** A mail that tells the owner of an account what happened to it; none where they have no address. */
    public void tell(MailKind kind, Account owner, Instant now) {
        SecretText username = new SecretText(owner.username().value());
        owner.email().ifPresent(address -> tell(kind, address, Map.of(MailParameter.USERNAME, username), now));
    }

    /** A mail that tells somebody what happened, with these parameters. */
    public void tell(MailKind kind, EmailAddress to, Map<MailParameter, SecretText> parameters, Instant now) {
        put(kind, to, parameters, now, NEWS_LIFE);
    }
}
