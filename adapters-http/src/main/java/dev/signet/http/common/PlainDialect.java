package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** {@code {"error": "<sentence>", "code": "<code>"}}: the dialect of machines, and of paths that nobody has. */
public final class PlainDialect implements Dialect {
    private record ErrorBody(String error, String code) {}

    @Override
    public Answer error(Refusal refusal, String requestId) {
        return Answer.json(status(refusal), new ErrorBody(refusal.message(), refusal.code()));
    }

    /** The status that it has here, and in any dialect that differs in its words alone. */
    public static int status(Refusal refusal) {
        return refusal instanceof HttpRefusal http ? http.status() : status(refusal.kind());
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case INVALID, REJECTED -> 400;
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
