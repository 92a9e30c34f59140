package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a registration claim. */
public record ClaimId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<ClaimId> parse(String text) {
        return IdText.parse(text).map(ClaimId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
