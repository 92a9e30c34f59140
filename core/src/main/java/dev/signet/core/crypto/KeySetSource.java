package dev.signet.core.crypto;

import java.util.concurrent.CompletableFuture;

/** Where somebody who issues tokens publishes the keys that verify them. */
@FunctionalInterface
public interface KeySetSource {
    /**
     * Fetches them once: a JWK Set (RFC 7517 section 5) in JSON, of a bounded size and within a bounded time. Returns at
     * once. What comes of it fails when they cannot be had.
     */
    CompletableFuture<String> fetch();
}
