package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Two servers, the first of which is killed (-9) in the middle of what it writes; who asked it then asks the other. */
final class Interruptions implements AutoCloseable {
    private final Cluster cluster;
    private final Gate gate;
    private int kills;

    private Interruptions(Cluster cluster, Gate gate) {
        this.cluster = cluster;
        this.gate = gate;
    }

    /** Starts both, with these settings beside what they need; what is killed so often has to start fast. */
    static Interruptions start(Path home, Map<String, String> settings) throws SQLException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Cluster cluster = Cluster.start(home, all, Map.of());
        return new Interruptions(cluster, Gate.in(cluster));
    }

    /** A client of the server that lives on. */
    Api api() {
        return cluster.two().api();
    }

    Mailbox mail() {
        return cluster.mail();
    }

    /**
     * Sends this request to the first server again and again. It is killed before each of its writes in turn: then nothing
     * has changed. At last it is killed while its commit is on the way: then all of it is there.
     *
     * @param changed the tables that are then not as before
     * @return what the other server answers to it, to which it comes as something that has happened already
     */
    Reply outlive(Function<Api, Reply> request, String... changed) throws SQLException {
        settled();
        Contents before = contents();
        int write = 1;
        while (!isKilledAtCommit(request, write)) {
            assertThat(contents().changedSince(before))
                    .as("before write %d", write)
                    .isEmpty();
            write++;
        }
        assertThat(contents().changedSince(before)).containsExactlyInAnyOrder(changed);
        assertThat(write).as("the number of the last kill").isGreaterThan(1);
        settled();
        return request.apply(api());
    }

    private boolean isKilledAtCommit(Function<Api, Reply> request, int write) throws SQLException {
        gate.close(write);
        Api first = cluster.one().api();
        CompletableFuture<Reply> answer = CompletableFuture.supplyAsync(() -> request.apply(first));
        Gate.Held held = held(answer);
        kill(held);
        assertThatThrownBy(answer::join).hasCauseInstanceOf(UncheckedIOException.class);
        return held.atCommit();
    }

    // A failure must not leave the gate closed for the next test.
    private Gate.Held held(CompletableFuture<Reply> answer) throws SQLException {
        try {
            return Eventually.find("write that is held up", () -> {
                assertThat(answer).as("an answer that nothing held up").isNotDone();
                return gate.held();
            });
        } catch (AssertionError nobody) {
            gate.open();
            throw nobody;
        }
    }

    /** Kills the first server when the mail of this request is out, and not yet noted as sent. */
    void afterItsMail(Function<Api, Reply> request) throws SQLException {
        settled();
        gate.close(Gate.AT_SENT_MAIL);
        // The other must not send it.
        ProcessHandle other = cluster.two().invocation().process().toHandle();
        Signals.freeze(other);
        try {
            request.apply(cluster.one().api()).expect(202);
            kill(Eventually.find("mail that is out", gate::held));
        } finally {
            Signals.thaw(other);
        }
    }

    private void kill(Gate.Held held) throws SQLException {
        cluster.one().kill();
        gate.open(held);
        cluster.restartOne();
        kills++;
    }

    /** Waits until no mail waits any more. */
    void settled() {
        cluster.settled();
    }

    private Contents contents() throws SQLException {
        try (Connection connection = cluster.connect()) {
            return Contents.read(connection);
        }
    }

    /** How often the first server was killed. */
    int kills() {
        return kills;
    }

    @Override
    public void close() throws SQLException {
        gate.close();
        cluster.close();
    }
}
