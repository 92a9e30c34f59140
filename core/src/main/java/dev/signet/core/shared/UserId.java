package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a person's account. */
public record UserId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<UserId> parse(String text) {
        return IdText.parse(text).map(UserId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
