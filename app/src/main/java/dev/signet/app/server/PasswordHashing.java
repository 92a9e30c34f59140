package dev.signet.app.server;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.shared.Entropy;

/** What hashes passwords, by a library of machine code that is unpacked first. */
final class PasswordHashing {
    private static final String UNPACKED_IN = "jna.tmpdir";

    private PasswordHashing() {}

    /** Loads it; throws {@link StartFailure} where it does not load. */
    static Argon2PasswordHasher open(Entropy entropy) {
        // It would take its user's cache first, from which programs may not be allowed to run, and leave things there.
        System.getProperties().putIfAbsent(UNPACKED_IN, System.getProperty("java.io.tmpdir", "/tmp"));
        try {
            return new Argon2PasswordHasher(Argon2Parameters.standard(), entropy);
        } catch (LinkageError notLoaded) {
            throw new StartFailure(
                    "the library that hashes passwords cannot be loaded: programs have to be allowed to run from "
                            + System.getProperty(UNPACKED_IN),
                    notLoaded);
        }
    }
}
