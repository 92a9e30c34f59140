package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of a project. */
public record ProjectId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<ProjectId> parse(String text) {
        return IdText.parse(text).map(ProjectId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
