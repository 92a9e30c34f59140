package dev.signet.http.common;

import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.RetryLater;
import java.util.Optional;

/** Makes the answer to a refusal: the dialect's words, and the headers that it has in every dialect. */
public final class Errors {
    /** The header that says by what one may tell who one is. */
    public static final String CHALLENGE = "WWW-Authenticate";

    private Errors() {}

    /** The answer to this refusal. */
    public static Answer answer(Refusal refusal, Dialect dialect, String requestId) {
        Answer answer = dialect.error(refusal, requestId);
        if (refusal instanceof RetryLater later) {
            return answer.withRetryAfter(later.retryAfter());
        }
        if (refusal instanceof MethodNotAllowed method) {
            return answer.with("Allow", method.allowed());
        }
        if (refusal instanceof InsufficientScope lacking) {
            return answer.with(
                    CHALLENGE,
                    "Bearer error=\"insufficient_scope\", scope=\""
                            + lacking.scope().value() + "\"");
        }
        return refusal.kind() == Kind.UNAUTHENTICATED ? challenged(answer, refusal) : answer;
    }

    // Beside what else the dialect takes (RFC 9110 section 11.6.1).
    private static Answer challenged(Answer answer, Refusal refusal) {
        String others = Optional.ofNullable(answer.headers().get(CHALLENGE))
                .map(challenge -> ", " + challenge)
                .orElse("");
        return answer.with(CHALLENGE, challenge(refusal) + others);
    }

    // RFC 6750 section 3.1: no error code where the request carried no credential.
    private static String challenge(Refusal refusal) {
        return SentCredential.isRefusedBy(refusal) ? "Bearer error=\"invalid_token\"" : "Bearer";
    }
}
