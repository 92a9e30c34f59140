package dev.signet.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.signet.core.shared.SecretText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.JdbiStatementEvent;

/**
 * A bounded pool of connections. Nothing waits for ever in it: not for a free connection, not for a lock, not for a
 * statement, not for a peer that is gone. What needs one statement is done, or has failed, within ten seconds.
 */
public final class Database implements AutoCloseable {
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);
    private static final Duration WAIT_FOR_A_SIGN_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration WAIT_FOR_A_SERVER = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT_FOR_A_LOCK = Duration.ofSeconds(3);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE_IN_A_TRANSACTION = Duration.ofSeconds(20);
    /** Longer than a statement may take: the server is then gone, or the way to it, or the standby that a commit is for. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(6);

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool; throws when the database cannot be reached.
     *
     * @param connections how many it holds; all of a node's work shares them
     */
    public static Database open(ConnectionSettings settings, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("signet");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(settings.url().reveal());
        settings.user().ifPresent(config::setUsername);
        settings.password().map(SecretText::reveal).ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
        config.setValidationTimeout(WAIT_FOR_A_SIGN_OF_LIFE.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(
                "SET lock_timeout = %d; SET statement_timeout = %d; SET idle_in_transaction_session_timeout = %d"
                        .formatted(
                                LONGEST_WAIT_FOR_A_LOCK.toMillis(),
                                LONGEST_STATEMENT.toMillis(),
                                LONGEST_PAUSE_IN_A_TRANSACTION.toMillis()));
        config.setExceptionOverride(new UselessConnections());
        DriverProperties.of(WAIT_FOR_A_SERVER, LONGEST_SILENCE).forEach(config::addDataSourceProperty);
        return new Database(new HikariDataSource(config));
    }

    /** Loads ahead what a first statement needs: Jdbi's event for the JVM's flight recorder takes longest of that. */
    public static void preload() {
        new JdbiStatementEvent().begin();
    }

    /** The pool. */
    public DataSource dataSource() {
        return pool;
    }

    /** What its connections do now. */
    public PoolCounts counts() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new PoolCounts(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    /** Whether the database answers. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(Math.toIntExact(WAIT_FOR_A_SIGN_OF_LIFE.toSeconds()));
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** Closes all connections. */
    @Override
    public void close() {
        pool.close();
    }
}
