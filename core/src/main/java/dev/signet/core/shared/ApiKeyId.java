package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/** The id of an API key. */
public record ApiKeyId(UUID value) {
    /** Reads the 36-character form in any case; empty for anything else. */
    public static Optional<ApiKeyId> parse(String text) {
        return IdText.parse(text).map(ApiKeyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
