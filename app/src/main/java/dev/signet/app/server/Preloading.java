package dev.signet.app.server;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.ZxcvbnPasswordStrength;
import dev.signet.core.shared.Entropy;
import dev.signet.jdbc.Database;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Loads what takes long to load and needs nothing else: native libraries beside the start of the database, dictionaries
 * once the server answers.
 */
final class Preloading {
    private final CompletableFuture<Optional<Provider>> signatures =
            CompletableFuture.supplyAsync(FastSignatures::find);
    private final CompletableFuture<Argon2PasswordHasher> hasher;

    /** Begins. */
    @SuppressWarnings("FutureReturnValueIgnored")
    Preloading(Entropy entropy) {
        hasher = CompletableFuture.supplyAsync(() -> PasswordHashing.open(entropy));
        // Nothing to wait for: what it loads belongs to classes.
        CompletableFuture.runAsync(Database::preload);
    }

    /** Begins with what no request but one that sets a password needs, once the server answers. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static void dictionaries() {
        CompletableFuture.runAsync(ZxcvbnPasswordStrength::preload);
    }

    /** The provider of signatures that was found. */
    Optional<Provider> signatures() {
        return FastSignatures.told(signatures.join());
    }

    /** What hashes passwords, to be closed by who asks; throws {@link StartFailure} where it does not load. */
    Argon2PasswordHasher hasher() {
        try {
            return hasher.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartFailure reason ? reason : failed;
        }
    }
}
