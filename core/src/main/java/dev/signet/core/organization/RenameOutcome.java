package dev.signet.core.organization;

/** How naming an organisation anew ended. */
public enum RenameOutcome {
    RENAMED,
    SLUG_TAKEN,
    NOT_THERE
}
