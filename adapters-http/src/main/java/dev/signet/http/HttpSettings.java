package dev.signet.http;

import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import java.util.Optional;
import java.util.Set;

/**
 * How Signet is reached over HTTP.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param publicUrl by what URL clients reach it, without a slash at the end
 * @param trustedProxies whose word about the client's address is taken
 * @param corsOrigins the origins whose pages may read answers, as browsers spell them; empty: none
 * @param clientToken what clients send as bearer to sign people in by code; empty: nothing
 * @param rateLimits whether bad credentials are limited
 */
public record HttpSettings(
        String host,
        int port,
        String publicUrl,
        TrustedProxies trustedProxies,
        Set<String> corsOrigins,
        Optional<SecretText> clientToken,
        boolean rateLimits) {
    public HttpSettings {
        corsOrigins = Set.copyOf(corsOrigins);
        if (publicUrl.endsWith("/")) {
            throw new IllegalArgumentException("the public URL ends with a slash");
        }
    }

    /** On this port of loopback, with nothing in front of it. */
    public static HttpSettings loopback(int port) {
        return new HttpSettings(
                "127.0.0.1", port, "http://127.0.0.1:" + port, TrustedProxies.none(), Set.of(), Optional.empty(), true);
    }
}
