package dev.signet.http.account;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.JsonText;
import dev.signet.http.common.ProblemType;
import dev.signet.http.common.StatusCodes;
import java.util.List;

/** Problem details (RFC 9457), with the machine code beside, and the fields where any are invalid. */
final class AccountDialect implements Dialect {
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
        int status = StatusCodes.of(refusal);
        Object problem = status == StatusCodes.UNPROCESSABLE
                ? new InvalidProblem(type.uri(), type.title(), status, refusal.message(), code, fields(refusal))
                : new Problem(type.uri(), type.title(), status, refusal.message(), code);
        return Answer.of(status, ProblemType.MEDIA_TYPE, JsonText.write(problem));
    }

    private static List<Field> fields(Refusal refusal) {
        if (refusal instanceof Invalid invalid) {
            return invalid.fields().stream().map(Field::of).toList();
        }
        return refusal instanceof WeakPasswordField weak ? List.of(Field.of(weak.error())) : List.of();
    }
}
