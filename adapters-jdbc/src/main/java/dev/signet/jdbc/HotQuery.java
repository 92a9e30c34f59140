package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A statement that answers one row at most, for what is asked most often. It is run past Jdbi, which works longer for a
 * statement than the database does for such a one.
 */
record HotQuery<T>(String statement, Reader<T> reader) {
    /** Reads what was found. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<T> find(Connection connection, Object... parameters) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int place = 0; place < parameters.length; place++) {
                prepared.setObject(place + 1, stored(parameters[place]));
            }
            try (ResultSet row = prepared.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A query failed", failed);
        }
    }

    private static Object stored(Object parameter) {
        return parameter instanceof Instant time ? InstantArguments.stored(time) : parameter;
    }
}
