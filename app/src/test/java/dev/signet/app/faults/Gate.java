package dev.signet.app.faults;

import dev.signet.app.journey.Cluster;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Holds up what servers write, in the database of them all: one of the writes of a request, or its commit, which waits for
 * a standby that never comes. What servers write unasked, and what is whole in one statement of its own before the rest of
 * a request, passes.
 */
final class Gate implements AutoCloseable {
    /** Where a mail is held up that is out, and not noted as sent. */
    static final int AT_SENT_MAIL = 0;

    private static final String PASSES = "SKIP LOCKED|ON locked.id = used.id|^ *UPDATE outbox|is_polled_early = |"
            + "AS held .canonical, reserved_for";
    private static final String MADE = """
            ALTER ROLE CURRENT_USER SET synchronous_commit = local;
            CREATE SCHEMA gate;
            CREATE SEQUENCE gate.writes;
            CREATE TABLE gate.closed (at bigint NOT NULL);

            CREATE FUNCTION gate.pass() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
                place bigint := (SELECT at FROM gate.closed);
                counts boolean := coalesce(place, 0) > 0 AND current_query() !~ '%s';
            BEGIN
                -- Both triggers of an INSERT that may come to be an UPDATE are called: it is one write.
                IF TG_OP = 'UPDATE' AND current_query() LIKE 'INSERT%%' THEN
                    RETURN NULL;
                END IF;
                PERFORM set_config('synchronous_commit', CASE WHEN counts THEN 'on' ELSE 'local' END, true);
                IF counts AND nextval('gate.writes') = place THEN
                    PERFORM pg_advisory_xact_lock(1);
                END IF;
                RETURN NULL;
            END $$;

            CREATE FUNCTION gate.pass_sent_mail() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT at FROM gate.closed) = %d THEN
                    PERFORM pg_advisory_xact_lock(1);
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER gate_of_sent_mail BEFORE UPDATE ON outbox FOR EACH ROW
                WHEN (OLD.settled_at IS NULL AND NEW.settled_at IS NOT NULL)
                EXECUTE FUNCTION gate.pass_sent_mail();

            DO $$
            DECLARE
                name text;
            BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                    EXECUTE format(
                        'CREATE TRIGGER gate BEFORE INSERT OR UPDATE OR DELETE ON %%I FOR EACH STATEMENT'
                        ' EXECUTE FUNCTION gate.pass()', name);
                END LOOP;
            END $$
            """.formatted(PASSES, AT_SENT_MAIL);

    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    static Gate in(Cluster cluster) throws SQLException {
        Gate gate = new Gate(cluster.connect());
        gate.run("SET synchronous_commit = local");
        gate.run(MADE);
        gate.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        gate.run("SELECT pg_reload_conf()");
        return gate;
    }

    /** Closes it before so manieth a write from now on, the first being 1; where there are fewer, at their commit. */
    void close(int write) throws SQLException {
        open();
        run("SELECT pg_advisory_lock(1)");
        run("SELECT setval('gate.writes', 1, false)");
        run("INSERT INTO gate.closed VALUES (" + write + ")");
    }

    /** Who is held up now. */
    Optional<Held> held() {
        String query = "SELECT pid, wait_event = 'SyncRep' FROM pg_stat_activity"
                + " WHERE wait_event IN ('SyncRep', 'advisory')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(new Held(row.getInt(1), row.getBoolean(2))) : Optional.empty();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Ends the connection of who is held up, and opens the gate. */
    void open(Held held) throws SQLException {
        run("SELECT pg_terminate_backend(" + held.process() + ", 10000)");
        open();
    }

    /** Opens it. */
    void open() throws SQLException {
        run("DELETE FROM gate.closed");
        run("SELECT pg_advisory_unlock_all()");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /**
     * A process of the database that waits.
     *
     * @param atCommit whether what it wrote is kept whatever happens now, and only nobody has been told
     */
    record Held(int process, boolean atCommit) {}
}
