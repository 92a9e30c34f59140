package dev.signet.core.outbox;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A mail that is to be sent.
 *
 * @param to the address as stored, never as typed
 * @param parameters what the template needs; stores keep them sealed and erase them when the mail is sent, expired or
 *     dead
 * @param expiresAt from when on there is no point in sending it
 */
public record OutgoingMail(
        MailId id,
        MailKind kind,
        EmailAddress to,
        Map<MailParameter, SecretText> parameters,
        Instant createdAt,
        Instant expiresAt) {
    public OutgoingMail {
        parameters = Map.copyOf(parameters);
    }

    /** Whether it is for anybody: one that has expired when it is written never was. */
    public boolean isMeant() {
        return expiresAt.isAfter(createdAt);
    }

    /** A parameter that mails of this kind have; throws when this one has not. */
    public SecretText parameter(MailParameter name) {
        return Objects.requireNonNull(parameters.get(name), () -> kind + " has no " + name);
    }
}
