package dev.signet.jdbc;

import dev.signet.core.authentication.Credentials;
import java.time.Duration;

/** One of several nodes over the database of a test: connections, heartbeat and stores of its own. */
final class Node implements AutoCloseable {
    private static final int CONNECTIONS = 3;

    private final Database database;
    private final Heartbeat heartbeat;
    private final JdbcStores stores;

    private Node(Database database, Heartbeat heartbeat) {
        this.database = database;
        this.heartbeat = heartbeat;
        stores = JdbcStores.keepingStep(database.dataSource(), TestDatabase.SEALER, () -> {}, heartbeat);
    }

    /** A node that hears of changes. */
    static Node of(TestDatabase database) {
        return of(database, database.settings());
    }

    /** A node that listens by this way. */
    static Node of(TestDatabase database, ConnectionSettings direct) {
        Database connections = database.openAnother(CONNECTIONS);
        return new Node(connections, Heartbeat.start(direct, connections.dataSource(), Duration.ZERO));
    }

    /** A node that listens to a database in which nothing changes, so that it hears of nothing. */
    static Node deaf(TestDatabase database, Duration trust) {
        Database connections = database.openAnother(CONNECTIONS);
        Heartbeat elsewhere = Heartbeat.start(TestPostgres.migratedDatabase(), connections.dataSource(), trust);
        return new Node(connections, elsewhere);
    }

    JdbcStores stores() {
        return stores;
    }

    Credentials credentials() {
        return stores.credentials();
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    CacheCounts counts() {
        return stores.credentialCounts();
    }

    /** Cuts it off from all of the database but what it listens by: any query fails. */
    void cutOff() {
        database.close();
    }

    @Override
    public void close() {
        heartbeat.close();
        database.close();
    }
}
