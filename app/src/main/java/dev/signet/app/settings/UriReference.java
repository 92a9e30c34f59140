package dev.signet.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Text that is a URI reference (RFC 3986 section 4.1), or not. */
public final class UriReference {
    private UriReference() {}

    /** Reads it; empty for what is none. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException | NumberFormatException notOne) {
            // The last one is what the JDK has for too large a number at the end of an IPv6 address.
            return Optional.empty();
        }
    }
}
