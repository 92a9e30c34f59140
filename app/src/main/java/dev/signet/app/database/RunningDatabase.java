package dev.signet.app.database;

import dev.signet.core.shared.SecretText;
import dev.signet.jdbc.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An embedded database that a server of ours keeps running, for who looks at it from outside. */
public final class RunningDatabase {
    private RunningDatabase() {}

    /** How to connect to the one in this directory; empty while it does not run. */
    public static Optional<ConnectionSettings> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Path real = directory.toRealPath();
        Optional<Integer> port = new Postmaster(real.resolve("cluster"), real, real.resolve("log")).port();
        if (port.isEmpty()) {
            return Optional.empty();
        }
        String password = Files.readString(directory.resolve("password")).strip();
        return Optional.of(new ConnectionSettings(
                new SecretText(EmbeddedDatabase.url(port.get())),
                Optional.of(EmbeddedDatabase.USER),
                Optional.of(new SecretText(password))));
    }
}
