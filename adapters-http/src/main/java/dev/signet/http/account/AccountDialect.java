package dev.signet.http.account;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.HttpRefusal;
import dev.signet.http.common.JsonText;
import dev.signet.http.common.ProblemType;
import java.util.List;

/** Problem details (RFC 9457), with the machine code beside, and the fields where any are invalid. */
final class AccountDialect implements Dialect {
    private static final int UNPROCESSABLE = 422;

    private final String publicUrl;

    AccountDialect(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    private record Problem(String type, String title, int status, String detail, String code) {}

    private record InvalidProblem(
            String type, String title, int status, String detail, String code, List<Field> errors) {}

    private record Field(String field, String message) {
        static Field of(FieldError error) {
            return new Field(error.field(), error.message());
        }
    }

    @Override
    public Answer error(Refusal refusal, String requestId) {
        String code = refusal.code();
        ProblemType type = ProblemType.of(publicUrl, code);
        int status = refusal instanceof HttpRefusal http ? http.status() : status(refusal.kind());
        Object problem = status == UNPROCESSABLE
                ? new InvalidProblem(type.uri(), type.title(), status, refusal.message(), code, fields(refusal))
                : new Problem(type.uri(), type.title(), status, refusal.message(), code);
        return Answer.of(status, ProblemType.MEDIA_TYPE, JsonText.write(problem));
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

    private static List<Field> fields(Refusal refusal) {
        if (refusal instanceof Invalid invalid) {
            return invalid.fields().stream().map(Field::of).toList();
        }
        return refusal instanceof WeakPasswordField weak ? List.of(Field.of(weak.error())) : List.of();
    }
}
