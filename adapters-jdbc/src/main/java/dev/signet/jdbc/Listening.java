package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection on which the database tells what has changed, and its time. One thread has it. */
final class Listening implements AutoCloseable {
    /** What it is called among the connections that an operator sees. */
    static final String NAME = "signet-changes";

    private static final String CHANNEL = "signet_changes";
    private static final String PROBE = "probe:";
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(2);
    /** Well before that nobody goes by what is known; then the connection is given up. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private static final long PROBE_PATIENCE = Duration.ofSeconds(1).toNanos();
    /** What a database answers that has no LISTEN: feature not supported, syntax error. */
    private static final Set<String> NO_LISTEN = Set.of("0A000", "42601");

    private final Connection connection;
    private final PreparedStatement time;
    private final boolean hears;

    private Listening(Connection connection, PreparedStatement time, boolean hears) {
        this.connection = connection;
        this.time = time;
        this.hears = hears;
    }

    /**
     * Connects, and finds out whether what others tell arrives here. Behind a pooler it may not: then it is lost, or goes
     * to whoever has the server's side of the connection next.
     *
     * @param others makes the connections of those who tell
     */
    static Listening open(ConnectionSettings settings, DataSource others) throws SQLException {
        Connection connection = DriverManager.getConnection(settings.url().reveal(), properties(settings));
        try {
            boolean hears = listen(connection) && arrives(connection, others);
            return new Listening(connection, connection.prepareStatement("SELECT clock_timestamp()"), hears);
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    /** Whether it hears of changes. */
    boolean hears() {
        return hears;
    }

    /** Asks the database its time. What it has told before that has then arrived. */
    Beat beat() throws SQLException {
        long sentAt = System.nanoTime();
        try (ResultSet row = time.executeQuery()) {
            row.next();
            OffsetDateTime told = row.getObject(1, OffsetDateTime.class);
            return new Beat(sentAt, System.nanoTime(), told.toInstant());
        }
    }

    /** What has arrived and was not taken yet. */
    List<String> arrived() throws SQLException {
        return messages(receiver(connection).getNotifications());
    }

    /** What arrives within this time, as soon as there is anything. */
    List<String> await(Duration atMost) throws SQLException {
        return await(connection, atMost.toNanos());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Properties properties(ConnectionSettings settings) {
        Properties properties = new Properties();
        properties.putAll(DriverProperties.of(LONGEST_CONNECTING, LONGEST_SILENCE));
        properties.put("ApplicationName", NAME);
        settings.user().ifPresent(user -> properties.put("user", user));
        settings.password().map(SecretText::reveal).ifPresent(password -> properties.put("password", password));
        return properties;
    }

    private static boolean listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            return true;
        } catch (SQLException refused) {
            if (NO_LISTEN.contains(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    // No statement may run here meanwhile: its answer would bring along what does not arrive otherwise.
    private static boolean arrives(Connection connection, DataSource others) throws SQLException {
        String probe = PROBE + receiver(connection).getBackendPID();
        try (Connection other = others.getConnection();
                PreparedStatement tell = other.prepareStatement("SELECT pg_notify(?, ?)")) {
            tell.setString(1, CHANNEL);
            tell.setString(2, probe);
            tell.execute();
        }
        long started = System.nanoTime();
        long left = PROBE_PATIENCE;
        while (left > 0) {
            for (PGNotification each : receiver(connection).getNotifications(milliseconds(left))) {
                if (each.getParameter().equals(probe)) {
                    return true;
                }
            }
            left = PROBE_PATIENCE - (System.nanoTime() - started);
        }
        return false;
    }

    private static List<String> await(Connection connection, long nanoseconds) throws SQLException {
        return messages(receiver(connection).getNotifications(milliseconds(nanoseconds)));
    }

    // The driver takes zero for ever.
    private static int milliseconds(long nanoseconds) {
        return Math.max(1, Math.toIntExact(Duration.ofNanos(nanoseconds).toMillis()));
    }

    private static List<String> messages(PGNotification[] notifications) {
        List<String> messages = new ArrayList<>();
        for (PGNotification each : notifications) {
            if (!each.getParameter().startsWith(PROBE)) {
                messages.add(each.getParameter());
            }
        }
        return messages;
    }

    private static PGConnection receiver(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }
}
