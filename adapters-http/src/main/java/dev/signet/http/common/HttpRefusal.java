package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** A refusal that only HTTP knows and no use case answers. It has a status of its own. */
public interface HttpRefusal extends Refusal {
    /** The status (RFC 9110 section 15) in every dialect that does not say otherwise. */
    int status();

    /** The nearest there is: such a refusal is told apart by its status. */
    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
