package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** A client that does not carry the token that an operator gave to clients. */
enum ClientTokenRefusal implements Refusal {
    /** It sent none. */
    MISSING,
    /** It sent another. */
    WRONG;

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }

    @Override
    public String code() {
        return "invalid_client_token";
    }

    @Override
    public String message() {
        return "The client has to send its token as bearer.";
    }
}
