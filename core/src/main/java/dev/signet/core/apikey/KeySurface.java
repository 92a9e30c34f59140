package dev.signet.core.apikey;

/** Which of the public APIs a key was made on; its prefix shows it, and nothing else hangs on it. */
public enum KeySurface {
    ORGANIZATION,
    PROJECT,
    ENVELOPE,
    USER
}
