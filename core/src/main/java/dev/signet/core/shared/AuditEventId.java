package dev.signet.core.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The id of an audit event. */
public record AuditEventId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<AuditEventId> parse(String text) {
        return IdText.parse(text).map(AuditEventId::new);
    }

    /**
     * Where the events of this time begin: smaller than the id of any that happened then or later, greater than that of
     * any before. Ids of version 7 begin with the time in milliseconds (RFC 9562 section 5.7).
     */
    public static AuditEventId startOf(Instant time) {
        return new AuditEventId(new UUID(time.toEpochMilli() << Short.SIZE, 0));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
