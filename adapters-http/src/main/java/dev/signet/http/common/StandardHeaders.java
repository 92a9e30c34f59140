package dev.signet.http.common;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every response, errors included. An answer may have another value for one of them. */
public final class StandardHeaders {
    private StandardHeaders() {}

    /** All headers of this answer but its content type. */
    public static Map<String, String> with(Answer answer, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(RequestIds.HEADER, requestId);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.putAll(answer.headers());
        return headers;
    }
}
