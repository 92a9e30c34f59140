package dev.signet.http.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.HttpFault;
import dev.signet.http.common.JsonText;
import dev.signet.http.common.Located;
import dev.signet.http.common.ProblemType;
import dev.signet.http.common.StatusCodes;
import java.util.List;
import java.util.Optional;

/** Problem details (RFC 9457) with a schema of their own; they say where in the request something is wrong. */
final class ProblemDialect implements Dialect {
    // As many as help; unknown members alone could be thousands, each with an error many times its size.
    private static final int MOST_ERRORS = 100;

    private final String publicUrl;

    ProblemDialect(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    private record Problem(
            @JsonProperty("$schema") String schema,
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            List<Detail> errors) {}

    private record Detail(String location, String message, Optional<JsonNode> value) {
        static Detail of(Located located, FieldError error) {
            String item = error.item().isPresent() ? "[" + error.item().getAsInt() + "]" : "";
            return new Detail(
                    located.place().text() + "." + error.field() + item,
                    error.message(),
                    located.sent().in(error).filter(SecretForm::isAbsentFrom));
        }
    }

    @Override
    public Answer error(Refusal refusal, String requestId) {
        ProblemType type = ProblemType.of(publicUrl, refusal.code());
        int status = StatusCodes.of(Located.of(refusal).refusal());
        Problem problem = new Problem(
                Schema.ERROR.path(),
                type.uri(),
                type.title(),
                status,
                refusal.message(),
                "urn:signet:request:" + requestId,
                refusal.code(),
                details(refusal));
        return Schema.ERROR.describing(Answer.of(status, ProblemType.MEDIA_TYPE, JsonText.write(problem)));
    }

    private static List<Detail> details(Refusal refusal) {
        Located located = Located.of(refusal);
        if (located.refusal() instanceof Invalid invalid) {
            return invalid.fields().stream()
                    .limit(MOST_ERRORS)
                    .map(error -> Detail.of(located, error))
                    .toList();
        }
        // A request that is malformed as such has no place; one whose body or query is, does.
        return refusal instanceof Located && located.refusal() == HttpFault.MALFORMED
                ? List.of(new Detail(located.place().text(), located.message(), Optional.empty()))
                : List.of();
    }
}
