package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that stands still for a while: its connections are open, and nothing comes back over them. */
class FrozenDatabaseLongIT {
    private static final int PARALLEL = 40;
    private static final int SOME = 20;
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration LIVENESS = Duration.ofSeconds(2);

    @TempDir
    private Path home;

    @Test
    void while_the_database_stands_still_requests_are_told_so_in_time_and_then_all_goes_on() {
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off"));
                Traffic traffic = Traffic.to(server, PARALLEL)) {
            Api api = server.api();
            traffic.goesOnBy(SOME);
            ProcessHandle database = server.database().orElseThrow();
            Signals.freeze(database);
            long frozen = System.nanoTime();
            while (System.nanoTime() - frozen < LONG.toNanos()) {
                Duration took = timed(() -> api.get("/healthz").expect(200));
                assertThat(took).isLessThan(LIVENESS);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            Signals.thaw(database);

            traffic.goesOnBy(SOME);
            traffic.balance(api, server.mail());
            System.out.println("frozen for " + LONG + ": " + traffic.answers());
            assertThat(traffic.answers().unavailable()).isPositive();
        }
    }

    private static Duration timed(Runnable request) {
        long sent = System.nanoTime();
        request.run();
        return Duration.ofNanos(System.nanoTime() - sent);
    }
}
