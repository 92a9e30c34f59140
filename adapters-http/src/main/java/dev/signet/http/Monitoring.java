package dev.signet.http;

import dev.signet.http.common.RequestObserver;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a server is watched.
 *
 * @param requests is told of each request
 * @param metrics what {@code /metrics} answers to programs on the same machine; empty: there is no such path
 */
public record Monitoring(RequestObserver requests, Optional<Supplier<String>> metrics) {
    /** Not at all. */
    public static Monitoring none() {
        return new Monitoring(RequestObserver.none(), Optional.empty());
    }
}
