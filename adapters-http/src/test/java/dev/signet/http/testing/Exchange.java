package dev.signet.http.testing;

import java.util.Optional;

/**
 * A request that was answered.
 *
 * @param path with its query
 * @param json the body, where one was sent as JSON
 */
public record Exchange(String method, String path, Optional<String> json, Reply reply) {}
