package dev.signet.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a node in step with its database, on one connection and one thread of its own: hears there what is changed by
 * whomever, and asks the time four times a second. Stores that have one answer from memory who is calling, and are never
 * further behind than a second: when the database has been silent for 0.7 seconds, or the connection broke, they ask it
 * each time until both work again.
 */
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(250);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofMillis(200);
    /** Whether changes are heard of by now is tried anew this often. */
    private static final Duration LONGEST_WITHOUT_HEARING = Duration.ofSeconds(30);

    private static final Duration LAST_BEAT = Duration.ofSeconds(2);

    private final ConnectionSettings direct;
    private final DataSource others;
    private final Generations generations = new Generations();
    private final Freshness freshness;
    private final DatabaseTime time;
    private final Thread thread;
    private volatile boolean closed;

    private Heartbeat(ConnectionSettings direct, DataSource others, Duration trust, Listening first)
            throws SQLException {
        this.direct = direct;
        this.others = others;
        freshness = new Freshness(trust);
        time = new DatabaseTime(first.beat(), System::nanoTime);
        freshness.connected(first.hears());
        thread = new Thread(() -> live(first), "signet-heartbeat");
        thread.setDaemon(true);
    }

    /**
     * Begins; throws when the database cannot be reached.
     *
     * @param direct the way to the database, not through a pooler that shares connections among clients
     * @param others the connections of the stores
     * @param trust how long after it was read something is relied on where the database does not tell of changes:
     *     behind such a pooler after all, or without {@code LISTEN}
     */
    public static Heartbeat start(ConnectionSettings direct, DataSource others, Duration trust) {
        try {
            Listening first = Listening.open(direct, others);
            try {
                Heartbeat heartbeat = new Heartbeat(direct, others, trust, first);
                if (!first.hears()) {
                    tellHearing(false);
                }
                heartbeat.thread.start();
                return heartbeat;
            } catch (SQLException | RuntimeException broken) {
                first.close();
                throw broken;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be listened to", unreachable);
        }
    }

    /** The database's time, which never goes back; the same on every node within half of a round trip. */
    public Clock clock() {
        return time.withZone(ZoneOffset.UTC);
    }

    /** Whether the database tells this node of changes. */
    public boolean listens() {
        return freshness.listens();
    }

    /** How long ago the database was asked when it last answered. */
    public Duration silence() {
        return freshness.silence();
    }

    /** How many changes have become known to this node. */
    public long changes() {
        return generations.latest();
    }

    /** Ends it; what was read is relied on no more. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_BEAT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Generations generations() {
        return generations;
    }

    Freshness freshness() {
        return freshness;
    }

    private void live(Listening first) {
        Optional<Listening> listening = Optional.of(first);
        while (!closed) {
            listening.ifPresentOrElse(
                    this::beatWhileItLasts, () -> LockSupport.parkNanos(this, BETWEEN_CONNECTIONS.toNanos()));
            listening = closed ? Optional.empty() : reopened();
        }
    }

    private void beatWhileItLasts(Listening listening) {
        try (listening) {
            // From here on changes are heard of; of those before nobody knows.
            generations.everythingChanged();
            time.forget();
            freshness.connected(listening.hears());
            long opened = System.nanoTime();
            while (!closed && (listening.hears() || System.nanoTime() - opened < LONGEST_WITHOUT_HEARING.toNanos())) {
                beat(listening);
            }
        } catch (SQLException | RuntimeException broken) {
            LOG.warn("The connection that tells of changes broke; every request asks the database until it is back");
            LOG.debug("The connection that tells of changes broke", broken);
        } finally {
            freshness.lost();
        }
    }

    private void beat(Listening listening) throws SQLException {
        Beat beat = listening.beat();
        take(listening.arrived());
        freshness.beat(beat.sentAt());
        time.observe(beat);
        long left = BETWEEN_BEATS.toNanos();
        while (left > TimeUnit.MILLISECONDS.toNanos(1) && !closed) {
            take(listening.await(Duration.ofNanos(left)));
            left = BETWEEN_BEATS.toNanos() - (System.nanoTime() - beat.sentAt());
        }
    }

    private void take(List<String> messages) {
        messages.forEach(generations::told);
    }

    private Optional<Listening> reopened() {
        try {
            boolean heard = freshness.listens();
            Listening listening = Listening.open(direct, others);
            if (listening.hears() != heard) {
                tellHearing(listening.hears());
            }
            return Optional.of(listening);
        } catch (SQLException | RuntimeException unreachable) {
            LOG.debug("The database cannot be listened to", unreachable);
            return Optional.empty();
        }
    }

    private static void tellHearing(boolean hears) {
        if (hears) {
            LOG.info("The database tells of changes");
        } else {
            LOG.warn("The database does not tell of changes on this connection: what was read is relied on for as long"
                    + " as that is allowed, and a direct connection to it is wanted");
        }
    }
}
