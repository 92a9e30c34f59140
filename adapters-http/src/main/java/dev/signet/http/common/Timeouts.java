package dev.signet.http.common;

import java.time.Duration;

/**
 * How long clients are waited for.
 *
 * @param idle for the next byte of a connection
 * @param drops for the end of a request whose bytes come in drops: its connection is closed after two to three times this
 * @param body for a whole body, however its bytes come
 */
public record Timeouts(Duration idle, Duration drops, Duration body) {
    /** What a client on a bad line still keeps to. */
    public static Timeouts standard() {
        return new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(20));
    }
}
