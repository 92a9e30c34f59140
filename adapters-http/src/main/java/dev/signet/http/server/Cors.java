package dev.signet.http.server;

import io.javalin.http.Context;
import java.util.Set;

/** Lets pages of the named origins, and no others, read answers (WHATWG Fetch, CORS). No cookies are involved. */
final class Cors {
    private static final String TAKEN =
            "Authorization, Content-Type, X-Api-Key, X-Poll-Token, X-Project-Id, X-Request-Id";
    private static final String SHOWN = "Link, Retry-After, WWW-Authenticate, X-Request-Id";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** The headers of every answer. */
    void allow(Context context) {
        if (origins.isEmpty()) {
            return;
        }
        // Caches must not hand one origin's answer to another.
        context.header("Vary", "Origin");
        if (isAllowed(context)) {
            context.header("Access-Control-Allow-Origin", String.valueOf(context.header("Origin")));
            context.header("Access-Control-Expose-Headers", SHOWN);
        }
    }

    /** The headers of the answer to a preflight, on a path that takes these methods. */
    void preflight(Context context, String methods) {
        if (isAllowed(context) && context.header("Access-Control-Request-Method") != null) {
            context.header("Access-Control-Allow-Methods", methods);
            context.header("Access-Control-Allow-Headers", TAKEN);
            context.header("Access-Control-Max-Age", TEN_MINUTES);
        }
    }

    private boolean isAllowed(Context context) {
        String origin = context.header("Origin");
        return origin != null && origins.contains(origin);
    }
}
