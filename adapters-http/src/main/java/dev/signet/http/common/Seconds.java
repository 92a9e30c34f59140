package dev.signet.http.common;

import java.time.Duration;

/** How long to wait, in whole seconds. */
public final class Seconds {
    private Seconds() {}

    /** Rounded up, so that who waits that long is not early. */
    public static long roundedUp(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    /** The same for who has to come back later: at least one. */
    public static long untilAgain(Duration wait) {
        return Math.max(1, roundedUp(wait));
    }
}
