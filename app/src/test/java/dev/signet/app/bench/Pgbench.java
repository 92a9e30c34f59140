package dev.signet.app.bench;

import dev.signet.app.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one statement as often as the database can, by PostgreSQL's own program pgbench. */
final class Pgbench {
    private static final String SECONDS = "10";

    private final Path directory;
    private final EmbeddedDatabase database;

    Pgbench(Path directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    /** Statements a second over so many connections. */
    Measurement run(int connections, String script) {
        URI url = URI.create(database.url().substring("jdbc:".length()));
        try {
            Path file = Files.writeString(Files.createTempFile(directory, "pgbench-", ".sql"), script);
            List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-T", SECONDS));
            command.addAll(List.of("-c", Integer.toString(connections), "-f", file.toString()));
            command.addAll(List.of("-h", url.getHost(), "-p", Integer.toString(url.getPort())));
            command.addAll(List.of("-U", database.user(), url.getPath().substring(1)));
            String written =
                    Tool.run(directory, Map.of("PGPASSWORD", database.password().reveal()), command);
            return new Measurement(Double.parseDouble(Tool.part(written, "tps = ([0-9.]+)")), "", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
