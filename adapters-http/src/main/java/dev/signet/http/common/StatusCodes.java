package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/**
 * Which status (RFC 9110 section 15) tells which sort of refusal. Where a dialect departs from it, it says so itself, and
 * of no more than that.
 */
public final class StatusCodes {
    /** Well-formed, and still not to be done (RFC 9110 section 15.5.21). */
    public static final int UNPROCESSABLE = 422;

    private StatusCodes() {}

    /** The status of this refusal: its own, where it has one. */
    public static int of(Refusal refusal) {
        return refusal instanceof HttpRefusal http ? http.status() : of(refusal.kind());
    }

    private static int of(Kind kind) {
        return switch (kind) {
            case INVALID -> UNPROCESSABLE;
            case REJECTED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case RATE_LIMITED -> 429;
            case OVERLOADED -> 503;
        };
    }
}
