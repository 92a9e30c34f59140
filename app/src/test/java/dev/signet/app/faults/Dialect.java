package dev.signet.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Reply;

/** How a surface words that the server is overloaded (contract section 1, errors by dialect). */
enum Dialect {
    PLAIN("application/json", "/code"),
    PROBLEM("application/problem+json", "/code"),
    ENVELOPE("application/json", "/error/code");

    private final String contentType;
    private final String code;

    Dialect(String contentType, String code) {
        this.contentType = contentType;
        this.code = code;
    }

    /** That of a path. */
    static Dialect of(String path) {
        if (path.startsWith("/auth/")) {
            return ENVELOPE;
        }
        boolean account = path.startsWith("/v1/auth/") || path.startsWith("/v1/me/");
        return account || path.startsWith("/api/v1/") ? PROBLEM : PLAIN;
    }

    boolean isOverloaded(Reply reply) {
        JsonNode said = reply.json().at(code);
        return said.asText().equals("overloaded")
                && reply.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith(contentType))
                        .isPresent();
    }
}
