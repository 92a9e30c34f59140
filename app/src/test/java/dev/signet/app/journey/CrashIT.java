package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: what was acknowledged survives kill -9 of the database and of the server, in the middle of writes. */
class CrashIT {
    private static final int PARALLEL = 6;
    private static final int SOME = 8;

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
            killDatabase(first);
            traffic.goesOnBy(SOME);
            assertThat(traffic.failures()).as("requests that met no database").isPositive();

            first.kill();

            int failures = traffic.failures();
            try (RunningServer second =
                    RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off", "SIGNET_PORT", port))) {
                traffic.goesOnBy(SOME);
                traffic.close();
                assertThat(traffic.failures()).as("requests that met no server").isGreaterThan(failures);
                assertThat(traffic.broken()).isEmpty();
                allHolds(traffic, second);
            }
        }
    }

    /** Ends every process of the embedded PostgreSQL, so that none can write anything down. */
    private static void killDatabase(RunningServer server) {
        ProcessHandle postmaster = server.database().orElseThrow();
        List<ProcessHandle> processes = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        Eventually.holds("end of the database", () -> !postmaster.isAlive());
    }

    private static void allHolds(Traffic traffic, RunningServer server) {
        Api api = server.api();
        for (Person person : traffic.accounts()) {
            person.login(api).expect(200);
        }
        for (Key key : traffic.keys()) {
            key.use(api).expect(200);
        }
        for (Key key : traffic.revoked()) {
            key.use(api).expect(401);
        }
        Mailbox mail = server.mail();
        for (Person person : traffic.registered()) {
            mail.code(person.email());
        }
    }
}
