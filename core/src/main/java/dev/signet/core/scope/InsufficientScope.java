package dev.signet.core.scope;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/**
 * The credential lacks a scope (RFC 6750 section 3.1).
 *
 * @param scope the one that would be needed; dialects name it in the challenge
 */
public record InsufficientScope(Scope scope) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String code() {
        return "insufficient_scope";
    }

    @Override
    public String message() {
        return "The credential lacks the scope " + scope + ".";
    }
}
