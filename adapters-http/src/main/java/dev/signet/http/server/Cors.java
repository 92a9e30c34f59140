package dev.signet.http.server;

import io.javalin.http.Context;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets pages of the named origins, and no others, read answers (WHATWG Fetch, CORS). No cookies are involved. */
final class Cors extends Handler.Wrapper {
    private static final String TAKEN =
            "Authorization, Content-Type, X-Api-Key, X-Poll-Token, X-Project-Id, X-Request-Id";
    private static final String SHOWN = "Link, Retry-After, WWW-Authenticate, X-Request-Id";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** Every answer says whose pages may read it. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!origins.isEmpty()) {
            HttpFields.Mutable headers = response.getHeaders();
            // Caches must not hand one origin's answer to another.
            headers.put("Vary", "Origin");
            String origin = request.getHeaders().get("Origin");
            if (origin != null && origins.contains(origin)) {
                headers.put("Access-Control-Allow-Origin", origin);
                headers.put("Access-Control-Expose-Headers", SHOWN);
            }
        }
        return super.handle(request, response, callback);
    }

    /** The headers of the answer to a preflight, on a path that takes these methods. */
    void preflight(Context context, String methods) {
        String origin = context.header("Origin");
        if (origin != null && origins.contains(origin) && context.header("Access-Control-Request-Method") != null) {
            context.header("Access-Control-Allow-Methods", methods);
            context.header("Access-Control-Allow-Headers", TAKEN);
            context.header("Access-Control-Max-Age", TEN_MINUTES);
        }
    }
}
