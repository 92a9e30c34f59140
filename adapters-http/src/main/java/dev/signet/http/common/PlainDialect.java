package dev.signet.http.common;

import dev.signet.core.shared.Refusal;

/** {@code {"error": "<sentence>", "code": "<code>"}}: the dialect of machines, and of paths that nobody has. */
public final class PlainDialect implements Dialect {
    private static final int BAD_REQUEST = 400;

    private record ErrorBody(String error, String code) {}

    @Override
    public Answer error(Refusal refusal, String requestId) {
        return Answer.json(status(refusal), new ErrorBody(refusal.message(), refusal.code()));
    }

    /** The status that it has here, where what is invalid is as bad a request as what is malformed. */
    public static int status(Refusal refusal) {
        int status = StatusCodes.of(refusal);
        return status == StatusCodes.UNPROCESSABLE ? BAD_REQUEST : status;
    }
}
