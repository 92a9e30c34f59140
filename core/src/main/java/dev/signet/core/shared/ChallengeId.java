package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a challenge: what one asked-for code belongs to. */
public record ChallengeId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<ChallengeId> parse(String text) {
        return IdText.parse(text).map(ChallengeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
