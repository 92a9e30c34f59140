package dev.signet.app.journey;

/** Something that the tests have started. */
interface Running extends AutoCloseable {
    /** Fails when it has written a secret. */
    void keepsItsSecrets();

    @Override
    void close();
}
