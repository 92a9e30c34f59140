package dev.signet.http.common;

import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.RetryLater;
import java.time.Duration;

/** Makes the answer to a refusal: the dialect's words, and the headers that it has in every dialect. */
public final class Errors {
    private Errors() {}

    /** The answer to this refusal. */
    public static Answer answer(Refusal refusal, Dialect dialect, String requestId) {
        Answer answer = dialect.error(refusal, requestId);
        if (refusal instanceof RetryLater later) {
            return answer.with("Retry-After", seconds(later.retryAfter()));
        }
        if (refusal instanceof MethodNotAllowed method) {
            return answer.with("Allow", method.allowed());
        }
        if (refusal instanceof InsufficientScope lacking) {
            return answer.with(
                    "WWW-Authenticate",
                    "Bearer error=\"insufficient_scope\", scope=\""
                            + lacking.scope().value() + "\"");
        }
        return refusal.kind() == Kind.UNAUTHENTICATED ? answer.with("WWW-Authenticate", challenge(refusal)) : answer;
    }

    // RFC 6750 section 3.1: no error code where the request carried no credential.
    private static String challenge(Refusal refusal) {
        return SentCredential.isRefusedBy(refusal) ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, Seconds.roundedUp(wait)));
    }
}
