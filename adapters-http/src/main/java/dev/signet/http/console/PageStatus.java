package dev.signet.http.console;

import dev.signet.core.shared.Refusal;
import dev.signet.http.common.StatusCodes;

/** With what status a page tells a refusal. */
final class PageStatus {
    private PageStatus() {}

    // 401 is not among them: it would have to name a scheme of HTTP authentication, and a page has none.
    static int of(Refusal refusal) {
        return switch (refusal.kind()) {
            case REJECTED, UNAUTHENTICATED -> StatusCodes.UNPROCESSABLE;
            default -> StatusCodes.of(refusal);
        };
    }
}
