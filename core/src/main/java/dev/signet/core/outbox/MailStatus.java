package dev.signet.core.outbox;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with a mail that has not been delivered; nothing of what it says.
 *
 * @param kind what it is, in lower case; a newer version may know kinds that this one does not
 * @param attempts how often it was tried
 * @param dueAt when it is tried next; for a dead one, when it was to be
 * @param diedAt since when it is given up; empty for one that is still to be sent
 * @param reason what kept it from being delivered when it was last tried
 */
public record MailStatus(
        MailId id,
        String kind,
        EmailAddress to,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Optional<Instant> diedAt,
        Optional<String> reason) {}
