package dev.signet.mail;

import java.time.Duration;

/**
 * How long a mail server is waited for.
 *
 * @param answer until it says something, or takes what it is sent
 * @param conversation until all is said, since a server that says a little again and again is never silent for long
 */
record Patience(Duration answer, Duration conversation) {
    /** Enough for a slow server, and so little that one that is out of order does not hold up the next try for long. */
    static Patience standard() {
        return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
}
