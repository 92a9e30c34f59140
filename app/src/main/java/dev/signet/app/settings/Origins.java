package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The addresses of web sites, and whether what is sent there stays between the two. */
public final class Origins {
    private static final Pattern LOOPBACK_NAME = Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private Origins() {}

    /**
     * The scheme, host and port of a web site and nothing more (RFC 6454 section 4), without a slash at its end. Refuses
     * with an {@link InvalidValue}.
     */
    public static Result<URI> parse(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (bare && (scheme.equals("https") || scheme.equals("http"))) {
                return Result.ok(URI.create(uri.toString().toLowerCase(Locale.ROOT)));
            }
        } catch (URISyntaxException notAUri) {
            // Refused below, as what is a URI of another form.
        }
        return Parsers.refused("must be like https://accounts.example.com, with no path after it");
    }

    /** Whether nobody on the way can read what is sent there: it is encrypted, or never leaves this machine. */
    public static boolean isConfidential(URI origin) {
        return "https".equals(origin.getScheme())
                || LOOPBACK_NAME.matcher(origin.getHost()).matches();
    }
}
