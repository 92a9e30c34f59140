package dev.signet.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements, each in a connection of its own where none is given. */
final class Sql {
    private Sql() {}

    static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = open(database)) {
            run(connection, statements);
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the only row. */
    static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("no row: " + query);
            }
            return rows.getString(1);
        }
    }

    private static Connection open(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.user(), database.password().reveal());
    }
}
