package dev.signet.app.bench;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.signet.core.crypto.Argon2Parameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The hash of a password and nothing else, on every processor at once. */
final class BareHash {
    private static final int HASH_LENGTH = 32;
    private static final int SALT_LENGTH = 16;

    private BareHash() {}

    /** Hashes a second, over this long. */
    static Measurement run(Duration time) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        AtomicLong hashes = new AtomicLong();
        ExecutorService executor = Executors.newFixedThreadPool(processors);
        long start = System.nanoTime();
        for (int i = 0; i < processors; i++) {
            executor.execute(() -> {
                while (System.nanoTime() - start < time.toNanos()) {
                    hash();
                    hashes.incrementAndGet();
                }
            });
        }
        executor.shutdown();
        if (!executor.awaitTermination(2 * time.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("hashing does not end");
        }
        return new Measurement(hashes.get() * 1e9 / (System.nanoTime() - start), "", "");
    }

    private static void hash() {
        Argon2Parameters cost = Argon2Parameters.standard();
        Argon2Advanced argon2 = Argon2Factory.createAdvanced(Argon2Types.ARGON2id, SALT_LENGTH, HASH_LENGTH);
        argon2.rawHash(
                cost.iterations(),
                cost.memoryKib(),
                cost.parallelism(),
                "seven green herons".getBytes(StandardCharsets.UTF_8),
                new byte[SALT_LENGTH]);
    }
}
