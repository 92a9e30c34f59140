package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.database.EmbeddedDatabase;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Reply;
import dev.signet.app.journey.RunningServer;
import dev.signet.app.journey.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One server over a database that outlives it: it is killed in the middle of what it writes, and started again. */
final class Victim implements AutoCloseable {
    private static final String CONNECTIONS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'signet%'";
    private static final Pattern VERB = Pattern.compile("INSERT INTO |UPDATE |DELETE FROM ");

    private final Path home;
    private final EmbeddedDatabase database;
    private final Map<String, String> settings;
    private RunningServer server;

    private Victim(Path home, EmbeddedDatabase database, Map<String, String> settings, RunningServer server) {
        this.home = home;
        this.database = database;
        this.settings = settings;
        this.server = server;
    }

    static Victim start(Path directory) throws IOException {
        Path home = Files.createDirectories(directory.resolve("server"));
        EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("database"));
        Map<String, String> settings = new HashMap<>();
        settings.put("SIGNET_DATABASE_URL", database.url());
        settings.put("SIGNET_DATABASE_USER", database.user());
        settings.put(
                "SIGNET_DATABASE_PASSWORD", Secrets.remember(database.password().reveal()));
        settings.put("SIGNET_SECRET", Secrets.remember(UUID.randomUUID() + "" + UUID.randomUUID()));
        settings.put("SIGNET_RATE_LIMITS", "off");
        RunningServer server = RunningServer.start(home, settings);
        settings.put("SIGNET_PORT", Integer.toString(server.url().getPort()));
        return new Victim(home, database, settings, server);
    }

    /** A client of the server that runs now. */
    Api api() {
        return server.api();
    }

    Mailbox mail() {
        return server.mail();
    }

    /**
     * Sends this request, kills the server (-9) when it is about to run a statement that begins so, and starts it again.
     */
    void killedBefore(String statement, Supplier<Reply> request) {
        String table = VERB.matcher(statement).replaceFirst("").replaceFirst(" .*", "");
        assertThatThrownBy(killedAt(table, statement, request)::join).hasCauseInstanceOf(UncheckedIOException.class);
    }

    /** The same, where that statement waits for another table than its own, and the answer may have come before. */
    CompletableFuture<Reply> killedAt(String table, String statement, Supplier<Reply> request) {
        CompletableFuture<Reply> answer;
        try (Connection other = open()) {
            other.setAutoCommit(false);
            run(other, "LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
            answer = CompletableFuture.supplyAsync(request);
            Eventually.holds("a server that waits with " + statement, () -> waits(other, statement));
            server.kill();
            other.rollback();
            Eventually.holds("end of its connections", () -> number(other, CONNECTIONS) == 0);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        server = RunningServer.start(home, settings);
        return answer;
    }

    private static boolean waits(Connection connection, String statement) {
        String query = """
                SELECT count(*) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND query LIKE '%%%s%%'
                """.formatted(statement.replace("'", "''"));
        return number(connection, query) > 0;
    }

    /** Runs statements in the database. */
    void run(String... statements) {
        try (Connection connection = open()) {
            for (String each : statements) {
                run(connection, each);
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What the database answers to a query for one number. */
    long number(String query) {
        try (Connection connection = open()) {
            return number(connection, query);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.user(), database.password().reveal());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
    }
}
