package dev.signet.http.envelope;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.HttpFault;
import dev.signet.http.common.HttpRefusal;
import dev.signet.http.common.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code {"success": false, "data": null, "error": {…}}}; what is wrong with a request is told by its place. */
final class EnvelopeDialect implements Dialect {
    private static final int UNPROCESSABLE = 422;

    private record FailureBody(boolean success, Optional<Object> data, ErrorBody error) {}

    private record ErrorBody(String code, String message, Optional<List<Detail>> detail) {}

    /**
     * One thing that is wrong.
     *
     * @param loc the part of the request, the member or parameter in it, and the number of the item where that is a list
     */
    private record Detail(List<Object> loc, String msg, String type) {
        static Detail of(String place, FieldError error) {
            List<Object> loc = new ArrayList<>(List.of(place, error.field()));
            error.item().ifPresent(loc::add);
            return new Detail(loc, error.message(), error.isMissing() ? "missing" : "value_error");
        }
    }

    @Override
    public Answer error(Refusal refusal, String requestId) {
        Located located = Located.of(refusal);
        int status = status(located.refusal());
        Optional<List<Detail>> detail = status == UNPROCESSABLE ? Optional.of(detail(located)) : Optional.empty();
        return Answer.json(
                status,
                new FailureBody(false, Optional.empty(), new ErrorBody(refusal.code(), refusal.message(), detail)));
    }

    private static int status(Refusal refusal) {
        if (refusal == HttpFault.MALFORMED) {
            return UNPROCESSABLE;
        }
        return refusal instanceof HttpRefusal http ? http.status() : status(refusal.kind());
    }

    private static int status(Kind kind) {
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

    private static List<Detail> detail(Located located) {
        String place = located.place().text();
        return located.refusal() instanceof Invalid invalid
                ? invalid.fields().stream()
                        .map(error -> Detail.of(place, error))
                        .toList()
                : List.of(new Detail(List.of(place), located.message(), located.code()));
    }
}
