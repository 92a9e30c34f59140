package dev.signet.core.google;

/** How unlinking an account from its Google identity ended. */
public enum UnlinkOutcome {
    UNLINKED,
    /** There was nothing to unlink. */
    NOT_LINKED,
    /** Nothing was written: no password would have been left to sign in with. */
    PASSWORD_REQUIRED
}
