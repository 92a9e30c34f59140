package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a session. */
public record SessionId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<SessionId> parse(String text) {
        return IdText.parse(text).map(SessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
