package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Footprint;
import dev.signet.app.journey.Mail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers with people who wait for nothing but their mail, for ten minutes ({@code -Dsignet.load.seconds} says
 * otherwise). Afterwards the books are made up: everything that was acknowledged is there, every mail went out once.
 */
class LoadLongIT {
    private static final Duration HOW_LONG = Duration.ofSeconds(Integer.getInteger("signet.load.seconds", 600));
    private static final int PARALLEL = 16;
    private static final int MAILS_OF_A_LIFE = 5;
    private static final long MOST_GROWTH = 64;
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
    void for_as_long_as_there_is_much_to_do_nothing_fails_grows_or_gets_lost() throws Exception {
        try (Cluster cluster = Cluster.start(home, LITTLE_MEMORY, Map.of())) {
            Traffic traffic = Traffic.to(cluster.nodes(), cluster.mail(), PARALLEL);
            List<Taken> early;
            List<Taken> late;
            long started = System.nanoTime();
            try (traffic) {
                goesOn(traffic, HOW_LONG.dividedBy(4));
                early = taken(cluster);
                goesOn(traffic, HOW_LONG.minus(HOW_LONG.dividedBy(4)));
                late = taken(cluster);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            System.out.println("load for " + took.toSeconds() + " s: " + traffic.finished() + " people, "
                    + traffic.answers().others() / took.toSeconds() + " requests a second; " + traffic.answers()
                    + "; early " + early + ", late " + late);

            assertThat(traffic.broken()).isEmpty();
            assertThat(traffic.failures()).isZero();
            for (int node = 0; node < late.size(); node++) {
                assertThat(late.get(node).heap()).isLessThan(early.get(node).heap() + MOST_GROWTH);
                assertThat(late.get(node).resident()).isLessThan(early.get(node).resident() + MOST_GROWTH);
                assertThat(late.get(node).threads()).isLessThan(early.get(node).threads() + PARALLEL);
                assertThat(late.get(node).files()).isLessThan(early.get(node).files() + 2 * PARALLEL);
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
        assertThat(traffic.kept()).hasSize(traffic.finished());
        cluster.settled();
        assertThat(cluster.mail().all())
                .extracting(Mail::id)
                .doesNotHaveDuplicates()
                .hasSize(MAILS_OF_A_LIFE * traffic.finished());
        assertThat(cluster.number("SELECT count(*) FROM outbox WHERE outcome = 'delivered'"))
                .isEqualTo(MAILS_OF_A_LIFE * traffic.finished());
        assertThat(cluster.number("SELECT count(*) FROM accounts")).isEqualTo(2L * traffic.finished());
        traffic.balance(cluster.one().api(), cluster.mail());
    }

    private List<Taken> taken(Cluster cluster) {
        return cluster.nodes().stream()
                .map(node -> Taken.by(new Footprint(home, node)))
                .toList();
    }
}
