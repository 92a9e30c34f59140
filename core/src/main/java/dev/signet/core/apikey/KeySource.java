package dev.signet.core.apikey;

/** How a key came to be. */
public enum KeySource {
    /** Made in a session. */
    DASHBOARD,
    /** Made by another key. */
    API,
    /** Handed to a command line that a person authorised. */
    CLI
}
