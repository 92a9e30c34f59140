package dev.signet.app.doctor;

/** How well something is. */
enum Level {
    /** As it should be. */
    OK,
    /** It works, and should be otherwise. */
    WARN,
    /** It does not work, or is dangerous. */
    FAIL
}
