package dev.signet.app.login;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
    /** Returns after about so long. */
    void pause(Duration time);
}
