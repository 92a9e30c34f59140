package dev.signet.http.machine;

import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.Errors;
import dev.signet.http.common.InternalFault;
import dev.signet.http.common.PlainDialect;

/**
 * {@code {"error": "invalid_request", "error_description": "<sentence>", "code": "<code>"}}: errors as RFC 6749 section 5.2
 * has them, with Signet's own code beside.
 */
final class OAuthDialect implements Dialect {
    private static final String BASIC = "Basic realm=\"signet\", charset=\"UTF-8\"";

    private record ErrorBody(String error, String errorDescription, String code) {}

    @Override
    public Answer error(Refusal refusal, String requestId) {
        Answer answer = Answer.json(
                PlainDialect.status(refusal), new ErrorBody(error(refusal), refusal.message(), refusal.code()));
        // Errors puts its own challenge before this one: a client is told both ways.
        return refusal.kind() == Kind.UNAUTHENTICATED ? answer.with(Errors.CHALLENGE, BASIC) : answer;
    }

    private static String error(Refusal refusal) {
        if (refusal instanceof InsufficientScope) {
            return "insufficient_scope";
        }
        return refusal instanceof InternalFault ? "server_error" : error(refusal.kind());
    }

    // The last two are of RFC 6749 section 4.1.2.1: section 5.2 has none for a server that is not able to.
    private static String error(Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> "invalid_client";
            case FORBIDDEN -> "access_denied";
            case RATE_LIMITED, OVERLOADED -> "temporarily_unavailable";
            case INVALID, REJECTED, NOT_FOUND, CONFLICT, GONE -> "invalid_request";
        };
    }
}
