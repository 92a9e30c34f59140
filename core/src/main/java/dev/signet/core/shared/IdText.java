package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text form of every id: a UUID of 36 characters, read in any case (RFC 9562 section 4). */
final class IdText {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private IdText() {}

    /** The UUID; empty for anything else, the short forms that {@link UUID#fromString} takes included. */
    static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
