package dev.signet.http.envelope;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.HttpFault;
import dev.signet.http.common.Located;
import dev.signet.http.common.StatusCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code {"success": false, "data": null, "error": {…}}}; what is wrong with a request is told by its place. */
final class EnvelopeDialect implements Dialect {
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
        Optional<List<Detail>> detail =
                status == StatusCodes.UNPROCESSABLE ? Optional.of(detail(located)) : Optional.empty();
        return Answer.json(
                status,
                new FailureBody(false, Optional.empty(), new ErrorBody(refusal.code(), refusal.message(), detail)));
    }

    private static int status(Refusal refusal) {
        return refusal == HttpFault.MALFORMED ? StatusCodes.UNPROCESSABLE : StatusCodes.of(refusal);
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
