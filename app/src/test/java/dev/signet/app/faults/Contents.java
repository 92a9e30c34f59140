package dev.signet.app.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that is kept in a database: a digest of each table. When something was last used does not count. */
record Contents(Map<String, String> tables) {
    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

    /** As they are now. */
    static Contents read(Connection connection) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : column(connection, TABLES)) {
            tables.put(table, column(connection, digest(table)).get(0));
        }
        return new Contents(tables);
    }

    /** The tables that are not as they were then. */
    List<String> changedSince(Contents then) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(then.tables.get(table)))
                .toList();
    }

    // Nor does what a request leaves in one statement before its transaction: a name that is kept for an address, or
    // when a command line has last asked.
    private static String digest(String table) {
        return """
                SELECT coalesce(md5(string_agg(line, ' ' ORDER BY line)), '')
                FROM (
                    SELECT (to_jsonb(kept) - ARRAY[
                        'last_used_at', 'last_seen_at', 'poll_seconds', 'next_poll_at', 'is_polled_early'])::text AS line
                    FROM %s AS kept
                    WHERE to_jsonb(kept) ->> 'reserved_for' IS NULL
                ) AS lines
                """.formatted(table);
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
