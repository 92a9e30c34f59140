package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: what was acknowledged survives kill -9 of the database and of the server, in the middle of writes. */
class CrashIT {
    private static final int PARALLEL = 6;
    private static final int SOME = 4;

    @TempDir
    private Path home;

    @Test
    void stopping_8_what_was_acknowledged_survives_kill_9_of_the_database_and_of_the_server() {
        RunningServer first = RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off"));
        String port = Integer.toString(first.url().getPort());
        Traffic traffic = Traffic.to(first, PARALLEL);
        try (first;
                traffic) {
            traffic.goesOnBy(SOME);
            Signals.kill(first.database().orElseThrow());
            traffic.goesOnBy(SOME);
            assertThat(traffic.answers().unavailable())
                    .as("requests that met no database")
                    .isPositive();

            first.kill();

            int failures = traffic.failures();
            try (RunningServer second =
                    RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off", "SIGNET_PORT", port))) {
                traffic.goesOnBy(SOME);
                traffic.balance(second.api(), second.mail());
                assertThat(traffic.failures()).as("requests that met no server").isGreaterThan(failures);
            }
        }
    }
}
