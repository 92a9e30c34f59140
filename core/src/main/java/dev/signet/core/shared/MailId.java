package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a mail in the outbox. */
public record MailId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<MailId> parse(String text) {
        return IdText.parse(text).map(MailId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
