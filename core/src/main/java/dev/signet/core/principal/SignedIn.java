package dev.signet.core.principal;

import dev.signet.core.scope.Scopes;

/** A person who acts themselves, in a session of ours or by the token of an external issuer, and not through a key. */
public sealed interface SignedIn extends Principal permits Person, External {
    @Override
    default Scopes scopes() {
        return Scopes.all();
    }

    @Override
    default boolean boundToPerson() {
        return true;
    }

    @Override
    default boolean actsAnywhere() {
        return true;
    }
}
