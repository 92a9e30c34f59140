package dev.signet.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.core.shared.SecretText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32;

/**
 * What Flyway has written down about a schema: which migrations have run, and what stood in them. To read that is enough
 * for most starts, when nothing is to be done; Flyway itself would take a good part of such a start to find that.
 */
final class MigrationHistory {
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(2);
    private static final String FOLDER = "/db/migration/";
    private static final String LIST = "/db/migrations.txt";
    private static final String APPLIED = "SELECT script, checksum, success FROM flyway_schema_history";

    private MigrationHistory() {}

    /** Whether just our migrations have run there, as they are now; false too where that cannot be read. */
    static boolean isComplete(ConnectionSettings settings) {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            Map<String, Integer> applied = new HashMap<>();
            while (rows.next()) {
                if (!rows.getBoolean("success")) {
                    return false;
                }
                applied.put(rows.getString("script"), rows.getInt("checksum"));
            }
            return applied.equals(ours());
        } catch (SQLException | IOException unknown) {
            return false;
        }
    }

    private static Connection connect(ConnectionSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(DriverProperties.of(WAIT_FOR_A_CONNECTION, WAIT_FOR_A_CONNECTION));
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        settings.password().map(SecretText::reveal).ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(settings.url().reveal(), properties);
    }

    private static Map<String, Integer> ours() throws IOException {
        Map<String, Integer> ours = new HashMap<>();
        try (BufferedReader list = read(LIST)) {
            for (String script = list.readLine(); script != null; script = list.readLine()) {
                ours.put(script, checksum(script));
            }
        }
        return ours;
    }

    // As Flyway makes it, which does not count the ends of lines: Windows has others.
    private static int checksum(String script) throws IOException {
        CRC32 checksum = new CRC32();
        try (BufferedReader text = read(FOLDER + script)) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                checksum.update(line.getBytes(UTF_8));
            }
        }
        return (int) checksum.getValue();
    }

    private static BufferedReader read(String resource) throws IOException {
        InputStream found = MigrationHistory.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IOException("no " + resource);
        }
        return new BufferedReader(new InputStreamReader(found, UTF_8));
    }
}
