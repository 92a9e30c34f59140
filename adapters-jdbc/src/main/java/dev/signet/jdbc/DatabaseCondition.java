package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a database is like for who looks after it, found out over one connection that changes nothing.
 *
 * @param version PostgreSQL's own
 * @param behind how far this machine's clock is behind the database's; negative when it is ahead
 * @param hasSchema whether a server has brought up the schema
 * @param signsSince since when the current signing key signs; empty when there is none
 */
public record DatabaseCondition(String version, Duration behind, boolean hasSchema, Optional<Instant> signsSince) {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);
    private static final String ABOUT = """
            SELECT current_setting('server_version') AS version,
                   clock_timestamp() AS time,
                   to_regclass('signing_keys') IS NOT NULL AS has_schema
            """;
    private static final String SIGNS = """
            SELECT signs_from
            FROM signing_keys
            WHERE signs_from <= clock_timestamp()
            ORDER BY generation DESC
            LIMIT 1
            """;

    /** Looks at it; throws when it cannot be reached. */
    public static DatabaseCondition examine(ConnectionSettings settings, Clock clock) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(DriverProperties.of(LONGEST_CONNECT, LONGEST_SILENCE));
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        settings.password().map(SecretText::reveal).ifPresent(text -> properties.setProperty("password", text));
        try (Connection connection = DriverManager.getConnection(settings.url().reveal(), properties);
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            return examine(statement, clock);
        }
    }

    private static DatabaseCondition examine(Statement statement, Clock clock) throws SQLException {
        Instant asked = clock.instant();
        try (ResultSet about = statement.executeQuery(ABOUT)) {
            about.next();
            // The answer was given somewhere between the two.
            Duration halfWay = Duration.between(asked, clock.instant()).dividedBy(2);
            Duration behind = Duration.between(asked.plus(halfWay), Columns.instant(about, "time"));
            String version = about.getString("version");
            boolean hasSchema = about.getBoolean("has_schema");
            return new DatabaseCondition(
                    version, behind, hasSchema, hasSchema ? signsSince(statement) : Optional.empty());
        }
    }

    private static Optional<Instant> signsSince(Statement statement) throws SQLException {
        try (ResultSet signs = statement.executeQuery(SIGNS)) {
            return signs.next() ? Optional.of(Columns.instant(signs, "signs_from")) : Optional.empty();
        }
    }
}
