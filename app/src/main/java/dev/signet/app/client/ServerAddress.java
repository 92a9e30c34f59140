package dev.signet.app.client;

import dev.signet.app.settings.Origins;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Loopback;
import dev.signet.core.shared.Result;
import java.net.URI;

/**
 * Where a Signet server is reached.
 *
 * @param origin scheme, host and port; plain http only to this machine, since a key would travel in clear
 */
public record ServerAddress(URI origin) {
    /** Where {@code signet serve} listens when nothing is set. */
    public static final ServerAddress STANDARD = new ServerAddress(URI.create("http://localhost:8080"));

    public ServerAddress {
        if (!isConfidential(origin)) {
            throw new IllegalArgumentException("plain http beyond this machine");
        }
    }

    /** Reads an address; refuses with {@link InvalidValue}. */
    public static Result<ServerAddress> parse(String text) {
        return Origins.parse(text.strip())
                .flatMap(origin -> isConfidential(origin)
                        ? Result.ok(new ServerAddress(origin))
                        : Result.refused(new InvalidValue(
                                "must begin with https:// unless the host is localhost or a loopback address: the key would travel in"
                                        + " clear")));
    }

    // Not as for a browser's addresses: the client looks up a name below localhost, and DNS may say anything.
    private static boolean isConfidential(URI origin) {
        return "https".equals(origin.getScheme()) || Loopback.isHost(origin.getHost());
    }

    URI resolve(String path) {
        return URI.create(origin + path);
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
