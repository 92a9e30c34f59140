package dev.signet.http;

import io.javalin.Javalin;

/** A server that runs. */
public final class SignetServer implements AutoCloseable {
    private final Javalin javalin;

    SignetServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, lets running ones finish for 20 seconds at most, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
