package dev.signet.core.shared;

/** The value of a success that has nothing to tell. */
public enum Done {
    DONE
}
