package dev.signet.http.common;

import dev.signet.core.shared.Refusal;

/**
 * How one surface spells its errors. A dialect chooses the status by a switch over {@link dev.signet.core.shared.Kind}
 * and the form of the body; the machine code is the refusal's own. Headers that belong to an error in every dialect are
 * not its business: see {@link Errors}.
 */
@FunctionalInterface
public interface Dialect {
    /**
     * The error as this dialect spells it.
     *
     * @param requestId of the request that is refused
     */
    Answer error(Refusal refusal, String requestId);
}
