package dev.signet.app.server;

import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.ZxcvbnPasswordStrength;
import dev.signet.core.shared.Entropy;
import dev.signet.jdbc.Database;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Loads beside the start of the database what takes long to load and needs nothing else: native libraries and
 * dictionaries.
 */
final class Preloading {
    private final CompletableFuture<Optional<Provider>> signatures =
            CompletableFuture.supplyAsync(FastSignatures::find);
    private final CompletableFuture<Argon2PasswordHasher> hasher;

    /** Begins. */
    @SuppressWarnings("FutureReturnValueIgnored")
    Preloading(Entropy entropy) {
        hasher = CompletableFuture.supplyAsync(() -> new Argon2PasswordHasher(Argon2Parameters.standard(), entropy));
        // Nothing to wait for: what they load belongs to classes.
        CompletableFuture.runAsync(ZxcvbnPasswordStrength::new);
        CompletableFuture.runAsync(Database::preload);
    }

    /** The provider of signatures that was found. */
    Optional<Provider> signatures() {
        return FastSignatures.told(signatures.join());
    }

    /** What hashes passwords, to be closed by who asks. */
    Argon2PasswordHasher hasher() {
        return hasher.join();
    }
}
