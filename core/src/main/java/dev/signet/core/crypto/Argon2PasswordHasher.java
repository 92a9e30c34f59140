package dev.signet.core.crypto;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import de.mkammerer.argon2.HashResult;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Argon2id (RFC 9106) behind a gate: as many hashes at once as it has threads, so many more in its queue, and the next
 * is refused at once with {@code Overloaded}. So memory is bounded by threads times the memory of one hash. Callers wait
 * for their own hash; who is interrupted while waiting is refused too, and stays interrupted.
 */
public final class Argon2PasswordHasher implements PasswordHasher, AutoCloseable {
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final int PLACES_A_THREAD = 64;

    private final Argon2Advanced argon2 = Argon2Factory.createAdvanced(Argon2Types.ARGON2id);
    private final Argon2Parameters parameters;
    private final Entropy entropy;
    private final HashGate gate;
    private final PasswordHash dummy;

    /** With a thread for each processor and 64 places in the queue for each thread. */
    public Argon2PasswordHasher(Argon2Parameters parameters, Entropy entropy) {
        this(parameters, entropy, Runtime.getRuntime().availableProcessors());
    }

    private Argon2PasswordHasher(Argon2Parameters parameters, Entropy entropy, int threads) {
        this(parameters, entropy, threads, threads * PLACES_A_THREAD);
    }

    /**
     * With this many threads and places.
     *
     * @param threads how many hashes run at once, at least 1
     * @param places how many more wait, at least 1
     */
    public Argon2PasswordHasher(Argon2Parameters parameters, Entropy entropy, int threads, int places) {
        this.parameters = parameters;
        this.entropy = entropy;
        this.gate = new HashGate(threads, places);
        // Also tells at once when the native library does not load.
        this.dummy = encode(entropy.bytes(TAG_BYTES));
    }

    @Override
    public Result<PasswordHash> hash(Password password) {
        return gate.pass(() -> encode(bytes(password)));
    }

    @Override
    public Result<PasswordHash> hashLike(Password password, PasswordHash other) {
        EncodedArgon2 stored = EncodedArgon2.read(other);
        return gate.pass(() ->
                EncodedArgon2.write(compute(bytes(password), stored.parameters(), stored.salt(), stored.tag().length)
                        .getEncoded()));
    }

    /** Throws {@link IllegalStateException} when a stored hash is not one: something has broken it. */
    @Override
    public Result<PasswordMatch> verify(Password password, PasswordHash hash, Optional<PasswordHash> like) {
        EncodedArgon2 stored = EncodedArgon2.read(hash);
        Optional<EncodedArgon2> second = like.map(EncodedArgon2::read).filter(stored::isLike);
        return gate.pass(() -> compare(bytes(password), stored, second));
    }

    @Override
    public PasswordHash dummy() {
        return dummy;
    }

    /** How many hashes are being computed now. */
    public int running() {
        return gate.running();
    }

    /** How many wait for a thread now. */
    public int queued() {
        return gate.queued();
    }

    /** How many were refused since the start. */
    public long refused() {
        return gate.refused();
    }

    /** How many were computed since the start. */
    public long completed() {
        return gate.completed();
    }

    /** Takes no more work and lets what waits finish, for ten seconds at most; {@code Overloaded} from then on. */
    @Override
    public void close() {
        gate.close();
    }

    private PasswordHash encode(byte[] password) {
        return EncodedArgon2.write(compute(password, parameters, entropy.bytes(SALT_BYTES), TAG_BYTES)
                .getEncoded());
    }

    private PasswordMatch compare(byte[] password, EncodedArgon2 stored, Optional<EncodedArgon2> like) {
        // Computed and compared here: the library's own verify says no as well when it has failed.
        byte[] expected = stored.tag();
        byte[] tag = compute(password, stored.parameters(), stored.salt(), expected.length)
                .getRaw();
        boolean second =
                like.filter(other -> MessageDigest.isEqual(other.tag(), tag)).isPresent();
        if (!MessageDigest.isEqual(expected, tag)) {
            return second ? PasswordMatch.LIKE : PasswordMatch.NO;
        }
        return stored.parameters().equals(parameters) ? PasswordMatch.YES : PasswordMatch.YES_OUTDATED;
    }

    /** Wipes the password when done. */
    private HashResult compute(byte[] password, Argon2Parameters cost, byte[] salt, int tagBytes) {
        try {
            return argon2.hashAdvanced(
                    cost.iterations(),
                    cost.memoryKib(),
                    cost.parallelism(),
                    password,
                    salt,
                    tagBytes,
                    Argon2Version.V13);
        } finally {
            argon2.wipeArray(password);
        }
    }

    private static byte[] bytes(Password password) {
        return password.text().reveal().getBytes(StandardCharsets.UTF_8);
    }
}
