package dev.signet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A statement with one parameter that finds one row, for what any request may ask. It is run past Jdbi, which works
 * longer for a statement than the database does for such a one.
 */
record HotQuery<T>(String statement, Reader<T> reader) {
    /** Reads what was found. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<T> find(Connection connection, Object parameter) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, parameter);
            try (ResultSet row = prepared.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A query failed", failed);
        }
    }
}
