package dev.signet.core.shared;

/** Refusals that belong to no single feature. */
public enum CommonRefusal implements Refusal {
    /** No credential was sent (RFC 6750 section 3: the challenge then carries no error code). */
    UNAUTHENTICATED(Kind.UNAUTHENTICATED, "unauthenticated", "Sign in or send an API key."),
    /** A credential was sent and is malformed, expired, revoked or ended (RFC 6750 section 3.1). */
    INVALID_TOKEN(Kind.UNAUTHENTICATED, "invalid_token", "The credential is not valid or no longer valid."),
    /** Only a session may do this, and the credential is an API key. */
    SESSION_REQUIRED(Kind.FORBIDDEN, "session_required", "This needs a session; an API key is not enough."),
    /** The credential is not bound to a living person. */
    OWNER_REQUIRED(Kind.FORBIDDEN, "owner_required", "This needs a credential that is bound to a person."),
    /** The role does not allow it. */
    FORBIDDEN(Kind.FORBIDDEN, "forbidden", "You may not do this."),
    /** There is no such thing for this caller. */
    NOT_FOUND(Kind.NOT_FOUND, "not_found", "There is no such thing.");

    private final Kind kind;
    private final String code;
    private final String message;

    CommonRefusal(Kind kind, String code, String message) {
        this.kind = kind;
        this.code = code;
        this.message = message;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
