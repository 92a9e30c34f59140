package dev.signet.app.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Footprint;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten thousand hostile connections at once, of each kind in turn, and somebody who signs in meanwhile. Prints what that
 * took. The tests and the server need 11,000 open files each, and the program jcmd of the JDK.
 */
class HostileClientsLongIT {
    private static final int CROWD = 10_000;
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final long NANOSECONDS_BETWEEN_DROPS = TimeUnit.SECONDS.toNanos(1);
    // Those of the program itself, and its connections to the database.
    private static final int OTHER_FILES = 500;
    // Beside the heap: code, threads, buffers outside of it.
    private static final int OTHER_MEBIBYTES = 400;
    // Jetty keeps buffers for the next connection: this part of the heap, and as much outside of it, at the most.
    private static final int PART_FOR_BUFFERS = 8;
    private static final int MEBIBYTES_LEFT = 32;

    @TempDir
    private Path home;

    /** A heap for all of the crowd, and one for few of them. */
    @ParameterizedTest
    @CsvSource({"256, 512", "6000, 10000"})
    void ten_thousand_hostile_connections_keep_nobody_from_signing_in(int heap, int most) throws Exception {
        Map<String, String> settings = Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + heap + "m");
        try (RunningServer server = RunningServer.start(home, settings)) {
            Person ada = Person.named("ada");
            ada.signUp(server.api(), server.mail());
            Footprint footprint = new Footprint(home, server);
            long before = footprint.alive();
            System.out.printf(
                    Locale.ROOT,
                    "heap of %d MiB at most, %d MiB in use; %d MiB resident%n"
                            + "| attack | opened | open at once | sign-ins meanwhile | half within | slowest |"
                            + " closed before answered |"
                            + " heap in use with them | when they are gone | resident at most |%n"
                            + "|---|---|---|---|---|---|---|---|---|---|%n",
                    heap,
                    before,
                    footprint.resident());
            for (Attack attack : Attack.values()) {
                suffer(attack, ada, server, footprint, most);
                int buffers = heap / PART_FOR_BUFFERS;
                assertThat(footprint.alive()).isLessThan(before + buffers + MEBIBYTES_LEFT);
                assertThat(footprint.resident()).isLessThan(heap + buffers + OTHER_MEBIBYTES);
            }
            assertThat(server.invocation().everything()).doesNotContain("OutOfMemoryError");
        }
    }

    private static void suffer(Attack attack, Person person, RunningServer server, Footprint footprint, int most)
            throws Exception {
        long open = 0;
        long resident = 0;
        long alive;
        int opened;
        int turnedAway;
        List<Duration> answers;
        try (Crowd crowd = new Crowd(server.url());
                Bystander bystander = new Bystander(person, server.url())) {
            byte[] first = attack.first();
            byte[] drop = attack.drop();
            long start = System.nanoTime();
            while (System.nanoTime() - start < EACH.toNanos()) {
                crowd.gather(CROWD, first);
                open = Math.max(open, footprint.openFiles());
                resident = Math.max(resident, footprint.resident());
                crowd.drip(drop);
                LockSupport.parkNanos(NANOSECONDS_BETWEEN_DROPS);
            }
            answers = bystander.answers();
            alive = footprint.alive();
            opened = crowd.opened();
            turnedAway = bystander.turnedAway();
        }
        assertThat(open).isLessThan(most + OTHER_FILES);
        assertThat(turnedAway).isLessThanOrEqualTo(answers.size());
        Eventually.holds("end of the crowd", () -> footprint.openFiles() < OTHER_FILES);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d ms | %,d ms | %,d | %,d | %,d | %,d |%n",
                attack,
                opened,
                open,
                answers.size(),
                answers.get(answers.size() / 2).toMillis(),
                answers.get(answers.size() - 1).toMillis(),
                turnedAway,
                alive,
                footprint.alive(),
                resident);
    }
}
