package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Loopback;
import dev.signet.core.shared.Result;
import java.net.URI;
import java.util.Locale;

/** The addresses of web sites, and whether what is sent there stays between the two. */
public final class Origins {
    // People open such an address in a browser, which does not look these names up (RFC 6761 section 6.3).
    private static final String BELOW_LOCALHOST = ".localhost";

    private Origins() {}

    /**
     * The scheme, host and port of a web site and nothing more (RFC 6454 section 4), without a slash at its end. Refuses
     * with an {@link InvalidValue}.
     */
    public static Result<URI> parse(String text) {
        return UriReference.parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                .filter(Origins::isBare)
                .map(uri -> Result.ok(URI.create(uri.toString().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> Parsers.refused("must be like https://accounts.example.com, with no path after it"));
    }

    private static boolean isBare(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getRawPath().isEmpty()
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    /** Whether nobody on the way can read what is sent there: it is encrypted, or never leaves this machine. */
    public static boolean isConfidential(URI origin) {
        return "https".equals(origin.getScheme())
                || Loopback.isHost(origin.getHost())
                || origin.getHost().endsWith(BELOW_LOCALHOST);
    }
}
