package dev.signet.http.console;

import dev.signet.core.shared.Refusal;
import dev.signet.http.common.HttpRefusal;

/** With what status a page tells a refusal. */
final class PageStatus {
    private PageStatus() {}

    // 401 is not among them: it would have to name a scheme of HTTP authentication, and a page has none.
    static int of(Refusal refusal) {
        if (refusal instanceof HttpRefusal http) {
            return http.status();
        }
        return switch (refusal.kind()) {
            case INVALID, REJECTED, UNAUTHENTICATED -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case RATE_LIMITED -> 429;
            case OVERLOADED -> 503;
        };
    }
}
