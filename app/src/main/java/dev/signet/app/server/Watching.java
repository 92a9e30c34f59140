package dev.signet.app.server;

import dev.signet.app.metrics.ServerMetrics;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.jdbc.Database;
import dev.signet.jdbc.Heartbeat;
import dev.signet.jdbc.JdbcStores;
import java.time.Clock;
import java.util.Optional;

/** Lets the metrics watch what a server is made of. */
final class Watching {
    private Watching() {}

    static ServerMetrics over(
            Database database, Heartbeat heartbeat, JdbcStores stores, Argon2PasswordHasher hasher, Clock clock) {
        ServerMetrics metrics = new ServerMetrics(version());
        metrics.watch(hasher);
        metrics.watchCredentials(stores::credentialCounts);
        metrics.watchChanges(heartbeat::silence, heartbeat::changes);
        metrics.watchConnections(database::counts);
        metrics.watchMail(stores.outbox()::backlog, clock);
        return metrics;
    }

    // As the jar's manifest says; classes that are not in a jar have none.
    private static String version() {
        return Optional.ofNullable(Watching.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
