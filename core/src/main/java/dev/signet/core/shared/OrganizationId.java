package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of an organisation. */
public record OrganizationId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<OrganizationId> parse(String text) {
        return IdText.parse(text).map(OrganizationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
