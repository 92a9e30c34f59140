package dev.signet.app.server;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.shared.SecretText;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The secret that everything hangs on, from the settings or the data directory. */
final class RootSecrets {
    private RootSecrets() {}

    /**
     * The secret, able to open what the previous one sealed.
     *
     * @param inFile what is in the data directory, asked for where no setting says
     */
    static RootSecret of(ServerSettings settings, Path dataDirectory, Supplier<SecretText> inFile) {
        RootSecret secret = root(
                "SIGNET_SECRET or the file " + dataDirectory.resolve("secret"),
                settings.secret().orElseGet(inFile));
        return settings.previousSecret()
                .map(previous -> secret.withPrevious(root("SIGNET_SECRET_PREVIOUS", previous)))
                .orElse(secret);
    }

    private static RootSecret root(String source, SecretText secret) {
        return RootSecret.parse(secret).fold(root -> root, refusal -> {
            throw new StartFailure(source + " " + refusal.message());
        });
    }
}
