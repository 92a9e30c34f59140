package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of an audit event. */
public record AuditEventId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<AuditEventId> parse(String text) {
        return IdText.parse(text).map(AuditEventId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
