package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once a JVM, that makes migrated databases by copying one. */
final class TestPostgres {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** A new database with the schema. */
    static ConnectionSettings migratedDatabase() {
        return create("TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
    }

    /** A new database with nothing in it. */
    static ConnectionSettings emptyDatabase() {
        return create("");
    }

    /** Runs statements in a database. */
    static void execute(ConnectionSettings settings, String... statements) {
        try (Connection connection = DriverManager.getConnection(settings.url().reveal());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all connections to a database, and the database. */
    static void drop(ConnectionSettings settings) {
        String url = settings.url().reveal();
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        execute(settings("postgres"), "DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static ConnectionSettings create(String how) {
        String name = "test" + COUNT.incrementAndGet();
        execute(settings("postgres"), "CREATE DATABASE " + name + " " + how);
        return settings(name);
    }

    private static ConnectionSettings settings(String database) {
        return settings(Server.RUNNING, database);
    }

    private static ConnectionSettings settings(EmbeddedPostgres server, String database) {
        return new ConnectionSettings(
                new SecretText(server.getJdbcUrl("postgres", database)), Optional.empty(), Optional.empty());
    }

    private static final class Server {
        /** It stops itself when the JVM ends. */
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("deadlock_timeout", "50ms")
                        .start();
                execute(settings(server, "postgres"), "CREATE DATABASE " + TEMPLATE);
                Migrations.run(settings(server, TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
