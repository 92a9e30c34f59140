package dev.signet.app.database;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Which PostgreSQL comes with the server, and whether it can read the files that are there. */
final class PostgresVersion {
    private PostgresVersion() {}

    /** The version of the packed programs. */
    static String packed() throws IOException {
        Properties properties = new Properties();
        try (InputStream text = PostgresVersion.class.getResourceAsStream("postgresql.properties")) {
            if (text == null) {
                throw new IllegalStateException("the jar lacks postgresql.properties");
            }
            properties.load(text);
        }
        return properties.getProperty("version", "");
    }

    /** Fails when the cluster, if there is one, was made by another major version: its files have another form. */
    static void check(Path cluster, String packed) throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String made = Files.readString(file).strip();
        String major = packed.substring(0, packed.indexOf('.'));
        if (!made.equals(major)) {
            throw new StartFailure("the embedded database in " + cluster + " was made by PostgreSQL " + made
                    + ", and this Signet comes with " + packed
                    + ": start the Signet that made it, or move the data to a PostgreSQL of your own");
        }
    }
}
