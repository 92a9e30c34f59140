package dev.signet.core.shared;

/** What sort of refusal it is. Each dialect maps a kind to its status; the machine code is the refusal's own. */
public enum Kind {
    /** A member of the request is missing, of the wrong type or out of bounds. */
    INVALID,
    /** What was presented as proof (a code, a recovery token) proves nothing. */
    REJECTED,
    /** No credential, or one that is not valid. */
    UNAUTHENTICATED,
    /** The caller is known and may not. */
    FORBIDDEN,
    /** It does not exist for this caller. */
    NOT_FOUND,
    /** The state of what is there stands against it. */
    CONFLICT,
    /** It existed and its time is over. */
    GONE,
    /** Too often; the refusal says when to come back. */
    RATE_LIMITED,
    /** The server is too busy to answer now; the refusal says when to come back. */
    OVERLOADED
}
