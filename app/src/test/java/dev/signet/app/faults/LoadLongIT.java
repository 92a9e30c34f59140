package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Footprint;
import dev.signet.app.journey.Mail;
import dev.signet.app.metrics.Exposition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers, without limits of how often, and all that the machine can do for ten minutes
 * ({@code -Dsignet.load.seconds} says otherwise): people who register, have a workday of requests that wait for nothing,
 * and make room for the next. Afterwards the books are made up: everything that was acknowledged is there, every mail went
 * out once.
 */
class LoadLongIT {
    private static final Duration HOW_LONG = Duration.ofSeconds(Integer.getInteger("signet.load.seconds", 600));
    private static final int PEOPLE = 32;
    private static final int HOURS = 20;
    private static final int MAILS_OF_A_LIFE = 5;
    private static final double MOST_IDLE_PERCENT = 10;
    // So that it is not something else that the machine is busy with; the kernel's own work is in neither.
    private static final double LEAST_OURS_PERCENT = 80;
    // What a server remembers at most; a short run fills less of it, so as to be short.
    private static final int KEYS =
            Math.min(50_000, 100 * (int) HOW_LONG.toSeconds()) / Filling.PEOPLE * Filling.PEOPLE;
    private static final int TOKENS = Math.min(20_000, 40 * (int) HOW_LONG.toSeconds());
    private static final long MORE_HEAP = 32;
    private static final long MORE_RESIDENT = 64;
    private static final int MORE_THREADS = 16;
    private static final int MORE_FILES = 32;
    private static final Map<String, String> LITTLE_MEMORY = Map.of("JDK_JAVA_OPTIONS", "-Xmx256m");

    @TempDir
    private Path home;

    /** What a server took at a moment: MiB of heap in use and of memory, threads and open files. */
    private record Taken(long heap, long resident, long threads, long files) {
        static Taken by(Footprint footprint) {
            return new Taken(footprint.alive(), footprint.resident(), footprint.threads(), footprint.openFiles());
        }
    }

    @Test
    void for_as_long_as_there_is_all_to_do_that_can_be_done_nothing_fails_grows_or_gets_lost() throws Exception {
        try (Cluster cluster = Cluster.start(home, LITTLE_MEMORY, Map.of())) {
            new Filling(cluster).fill(KEYS, TOKENS);
            assertThat(cluster.nodes())
                    .allSatisfy(node -> assertThat(Exposition.parse(node.api()
                                            .get("/metrics")
                                            .expect(200)
                                            .body())
                                    .value("signet_credential_cache_entries"))
                            .isGreaterThanOrEqualTo(KEYS));
            List<Taken> filled = taken(cluster);
            Traffic traffic = Traffic.to(cluster.nodes(), cluster.mail(), PEOPLE, HOURS);
            List<Taken> early;
            List<Taken> late;
            Effort effort;
            long answers;
            Effort before = effort(cluster);
            try (traffic) {
                goesOn(traffic, HOW_LONG.dividedBy(4));
                early = taken(cluster);
                goesOn(traffic, HOW_LONG.minus(HOW_LONG.dividedBy(4)));
                effort = effort(cluster).since(before);
                answers = traffic.answers().others();
                late = taken(cluster);
            }
            System.out.println("load: " + traffic.finished() + " people, "
                    + answers / effort.time().toSeconds() + " requests a second; " + traffic.answers() + "; " + effort
                    + "; filled " + filled + ", early " + early + ", late " + late);

            assertThat(traffic.broken()).isEmpty();
            assertThat(traffic.failures()).isZero();
            assertThat(effort.idlePercent()).isLessThan(MOST_IDLE_PERCENT);
            assertThat(effort.oursPercent()).isGreaterThan(LEAST_OURS_PERCENT);
            for (int node = 0; node < late.size(); node++) {
                assertThat(late.get(node).heap()).isLessThan(early.get(node).heap() + MORE_HEAP);
                assertThat(late.get(node).resident()).isLessThan(early.get(node).resident() + MORE_RESIDENT);
                assertThat(late.get(node).threads()).isLessThan(early.get(node).threads() + MORE_THREADS);
                assertThat(late.get(node).files()).isLessThan(early.get(node).files() + MORE_FILES);
            }
            balance(traffic, cluster);
        }
    }

    private static void goesOn(Traffic traffic, Duration time) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            assertThat(traffic.broken()).isEmpty();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static void balance(Traffic traffic, Cluster cluster) throws Exception {
        int mails = MAILS_OF_A_LIFE * traffic.finished() + Filling.MAILS;
        int keys = traffic.kept().stream().mapToInt(Kept::keysOfTheWorkday).sum();
        System.out.println("books: " + mails + " mails and " + keys + " keys of workdays");

        assertThat(traffic.kept()).hasSize(traffic.finished());
        cluster.settled();
        assertThat(cluster.mail().all())
                .extracting(Mail::id)
                .doesNotHaveDuplicates()
                .hasSize(mails);
        assertThat(cluster.number("SELECT count(*) FROM outbox WHERE outcome = 'delivered'"))
                .isEqualTo(mails);
        assertThat(cluster.number("SELECT count(*) FROM accounts")).isEqualTo(2L * traffic.finished() + Filling.PEOPLE);
        assertThat(cluster.number("SELECT count(*) FROM api_keys WHERE name = ?", Filling.KEY))
                .isEqualTo(KEYS);
        traffic.balance(cluster.one().api(), cluster.mail());
    }

    private Effort effort(Cluster cluster) {
        return Effort.now(cluster.nodes(), home.resolve("database"));
    }

    private List<Taken> taken(Cluster cluster) {
        return cluster.nodes().stream()
                .map(node -> Taken.by(new Footprint(home, node)))
                .toList();
    }
}
