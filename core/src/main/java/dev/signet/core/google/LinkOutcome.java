package dev.signet.core.google;

/** How linking an account to a Google identity ended. */
public enum LinkOutcome {
    LINKED,
    /** The account has an identity already, this one or another. */
    ALREADY_LINKED,
    /** Another account has this identity. */
    IN_USE,
    /** There is no such active account. */
    NOT_ACTIVE
}
