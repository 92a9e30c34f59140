package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.database.EmbeddedDatabase;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Invocation;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import dev.signet.app.journey.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start on a database, which makes its tables, is cut short (kill -9) before one of them, and the next too. */
class FirstStartLongIT {
    private static final String READY = "Signet is ready";
    private static final String HELD = "SELECT min(pid) FROM pg_stat_activity WHERE wait_event = 'advisory'";
    private static final String FAILED = "SELECT count(*) FROM flyway_schema_history WHERE NOT success";
    private static final String TWICE =
            "SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history WHERE version IS NOT NULL";
    private static final String GATE = """
            CREATE SCHEMA gate;
            CREATE SEQUENCE gate.tables;
            CREATE TABLE gate.closed AS SELECT 1 AS at;
            CREATE FUNCTION gate.pass() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('gate.tables') = (SELECT at FROM gate.closed) THEN
                    PERFORM pg_advisory_xact_lock(1);
                END IF;
            END $$;
            CREATE EVENT TRIGGER gate ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION gate.pass();
            SELECT pg_advisory_lock(1)
            """;

    @TempDir
    private Path home;

    @Test
    void starts_that_are_cut_short_leave_nothing_behind_that_keeps_the_next_from_going_on() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
                Connection gate = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal())) {
            Map<String, String> settings = Map.of(
                    "SIGNET_DATABASE_URL",
                    database.url(),
                    "SIGNET_DATABASE_USER",
                    database.user(),
                    "SIGNET_DATABASE_PASSWORD",
                    Secrets.remember(database.password().reveal()),
                    "SIGNET_PORT",
                    "0");
            run(gate, GATE);
            int kills = 0;
            while (isCutShort(gate, settings)) {
                kills++;
                run(gate, "SELECT setval('gate.tables', 1, false); UPDATE gate.closed SET at = at + 1");
            }
            System.out.println("a first start: " + kills + " kills");

            assertThat(kills).isGreaterThan(3);
            try (RunningServer server = RunningServer.start(home, settings)) {
                Person.named("ada").signUp(server.api(), server.mail());
            }
            assertThat(number(gate, FAILED)).contains(0);
            assertThat(number(gate, TWICE)).contains(0);
        }
    }

    /** Starts a server, and kills it where it is held up; false when there it is not, but ready. */
    private boolean isCutShort(Connection gate, Map<String, String> settings) throws SQLException {
        Invocation server = Invocation.ofJar(home, settings, "serve");
        Optional<Integer> held = Eventually.find("server that is held up or ready", () -> {
            assertThat(server.process().isAlive()).as(server.everything()).isTrue();
            Optional<Integer> waits = number(gate, HELD);
            return waits.isPresent() || server.out().contains(READY) ? Optional.of(waits) : Optional.empty();
        });
        Signals.kill(server.process().toHandle());
        if (held.isPresent()) {
            run(gate, "SELECT pg_terminate_backend(" + held.orElseThrow() + ", 10000)");
        }
        return held.isPresent();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<Integer> number(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            int number = row.getInt(1);
            return row.wasNull() ? Optional.empty() : Optional.of(number);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
