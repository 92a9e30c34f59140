package dev.signet.app.cli;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.login.Pause;
import java.time.Duration;

/** The wait between two questions of a login, in time that really passes. */
final class Sleep implements Pause {
    @Override
    public void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitStatus.INTERRUPTED, "it was told to stop", interrupted);
        }
    }
}
