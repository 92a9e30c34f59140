package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a CLI login. */
public record CliLoginId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<CliLoginId> parse(String text) {
        return IdText.parse(text).map(CliLoginId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
