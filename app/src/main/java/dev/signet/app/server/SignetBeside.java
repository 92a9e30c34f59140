package dev.signet.app.server;

import dev.signet.app.data.DataDirectory;
import dev.signet.app.data.SecretFile;
import dev.signet.app.database.EmbeddedDatabase;
import dev.signet.app.database.RunningDatabase;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.Signet;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.shared.Entropy;
import dev.signet.jdbc.ConnectionSettings;
import dev.signet.jdbc.Database;
import dev.signet.jdbc.Heartbeat;
import dev.signet.jdbc.JdbcStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The use cases in a process beside the servers, over the database that they share. What is changed here, every server
 * learns of as it does of what another server changes.
 */
final class SignetBeside {
    private static final int CONNECTIONS = 2;

    private final ServerSettings settings;
    private final Teardown teardown;

    private SignetBeside(ServerSettings settings, Teardown teardown) {
        this.settings = settings;
        this.teardown = teardown;
    }

    /**
     * Puts them together; throws {@link StartFailure} when the database or the secret cannot be had, and leaves to the
     * caller to undo what was begun. An embedded database that no server keeps running runs as long as this is used.
     */
    static Signet open(ServerSettings settings, Teardown teardown) {
        return new SignetBeside(settings, teardown).open();
    }

    private Signet open() {
        Path data = settings.dataDirectory();
        RootSecret secret = RootSecrets.of(settings, data, () -> SecretFile.read(data));
        ConnectionSettings connection = settings.database().orElseGet(() -> embedded(data));
        Database database = DatabaseAccess.open(connection, CONNECTIONS);
        teardown.add("the connections to the database", database);
        Heartbeat heartbeat =
                DatabaseAccess.listen(settings.listening().orElse(connection), database, settings.cacheTrust());
        teardown.add("listening to the database", heartbeat);
        Entropy entropy = new SecureEntropy();
        Argon2PasswordHasher hasher = PasswordHashing.open(entropy);
        teardown.add("hashing passwords", hasher);
        Signet signet = Signet.builder()
                .stores(JdbcStores.keepingStep(
                        database.dataSource(), new AesGcmSealer(secret, entropy), () -> {}, heartbeat))
                .clock(heartbeat.clock())
                .secret(secret)
                .passwordHasher(hasher)
                .issuer(settings.publicUrl(settings.port()).toString())
                .build();
        Server.checkSecret(signet);
        return signet;
    }

    /** The one that a server runs, else one that runs as long as this takes. */
    private ConnectionSettings embedded(Path data) {
        return running(data).orElseGet(() -> started(data));
    }

    private static Optional<ConnectionSettings> running(Path data) {
        try {
            return RunningDatabase.in(data.resolve("postgres"));
        } catch (IOException broken) {
            throw new StartFailure("the embedded database cannot be looked for: " + broken, broken);
        }
    }

    private ConnectionSettings started(Path path) {
        DataDirectory data = DataDirectory.open(path);
        teardown.add("the data directory", data);
        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"));
        teardown.add("the embedded database", database);
        return database.connection();
    }
}
