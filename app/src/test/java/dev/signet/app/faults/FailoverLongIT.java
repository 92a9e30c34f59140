package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.database.ReplicatedDatabase;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.RunningServer;
import dev.signet.app.journey.Secrets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary is lost under load, and its synchronous standby takes over. */
class FailoverLongIT {
    private static final int PARALLEL = 10;
    private static final int SOME = 15;

    @TempDir
    private Path home;

    @Test
    void a_primary_that_dies_loses_no_acknowledged_write_and_doubles_none() throws Exception {
        try (ReplicatedDatabase database = ReplicatedDatabase.start(home.resolve("database"))) {
            failover(database, () -> Signals.kill(database.primary()));
        }
    }

    // What has seen it last still has its connections, and new ones are accepted by the system, and never answered.
    @Test
    void a_primary_that_stands_still_is_left_as_well() throws Exception {
        try (ReplicatedDatabase database = ReplicatedDatabase.start(home.resolve("database"))) {
            ProcessHandle primary = database.primary();
            try {
                failover(database, () -> Signals.freeze(primary));
            } finally {
                Signals.kill(primary);
            }
        }
    }

    @Test
    void nothing_is_acknowledged_that_the_standby_does_not_have() throws Exception {
        try (ReplicatedDatabase database = ReplicatedDatabase.start(home.resolve("database"));
                RunningServer server = start(database);
                Traffic traffic = Traffic.to(server, PARALLEL)) {
            traffic.goesOnBy(SOME);
            Signals.freeze(database.standby());
            int writes = traffic.finished();
            long failed = traffic.answers().unavailable();
            Eventually.holds(
                    "answers that nothing can be written",
                    () -> traffic.answers().unavailable() > failed + PARALLEL);
            assertThat(traffic.finished()).isLessThanOrEqualTo(writes + PARALLEL);
            Signals.thaw(database.standby());

            traffic.goesOnBy(SOME);
            balance(traffic, server, "a standby that stood still");
        }
    }

    private void failover(ReplicatedDatabase database, Fault fault) throws Exception {
        try (RunningServer server = start(database);
                Traffic traffic = Traffic.to(server, PARALLEL)) {
            traffic.goesOnBy(SOME);
            fault.happen();
            database.promote();
            traffic.goesOnBy(SOME);
            assertThat(traffic.failures()).as("requests that met no primary").isPositive();
            balance(traffic, server, "a failover");
        }
    }

    private RunningServer start(ReplicatedDatabase database) {
        return RunningServer.start(
                home,
                Map.of(
                        "SIGNET_DATABASE_URL",
                        database.url(),
                        "SIGNET_DATABASE_USER",
                        database.user(),
                        "SIGNET_DATABASE_PASSWORD",
                        Secrets.remember(database.password().reveal()),
                        "SIGNET_RATE_LIMITS",
                        "off"));
    }

    private static void balance(Traffic traffic, RunningServer server, String what) {
        traffic.balance(server.api(), server.mail());
        System.out.println(what + ": " + traffic.answers());
    }

    /** What happens to the primary. */
    private interface Fault {
        void happen() throws Exception;
    }
}
