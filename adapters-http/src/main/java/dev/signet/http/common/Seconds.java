package dev.signet.http.common;

import java.time.Duration;

/** How long to wait, in whole seconds. */
public final class Seconds {
    private Seconds() {}

    /** Rounded up, so that who waits that long is not early. */
    public static long roundedUp(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
