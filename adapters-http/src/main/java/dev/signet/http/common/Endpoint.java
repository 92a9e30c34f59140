package dev.signet.http.common;

import dev.signet.core.shared.Result;

/** One method on one path: finds out who calls, reads what they ask, calls one use case, and spells its answer. */
@FunctionalInterface
public interface Endpoint {
    /** The answer, or the refusal that the dialect spells. */
    Result<Answer> answer(Call call);
}
