package dev.signet.app.journey;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.signet.core.crypto.Argon2Parameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many people a second the server signs in, beside how many bare hashes a second the machine makes. Each sign-in
 * costs one hash, so the ratio says how little the rest costs. Where the rest goes is told by the processor time of each
 * process, which other work on the machine hardly changes.
 */
class LoginBenchmark {
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int CLIENTS = 8;
    private static final int HASH_LENGTH = 32;
    private static final int SALT_LENGTH = 16;

    @Test
    void sign_ins_a_second_beside_bare_hashes_a_second(@TempDir Path home) throws Exception {
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off"))) {
            Person ada = Person.named("ada");
            Api api = server.api();
            ada.signUp(api, server.mail());
            Callable<?> login = () -> ada.login(api).expect(200);
            Callable<?> hash = bareHash(ada.password());
            int processors = Runtime.getRuntime().availableProcessors();
            rate(processors, WARM_UP, hash);
            rate(CLIENTS, WARM_UP, login);

            StringBuilder table = new StringBuilder("""
                    | round | bare hashes/s | sign-ins/s | ratio | ms/hash | ms/sign-in: server | database | clients |
                    |---|---|---|---|---|---|---|---|
                    """);
            for (int round = 1; round <= ROUNDS; round++) {
                ProcessorTime start = ProcessorTime.of(server);
                Rate hashes = rate(processors, ROUND, hash);
                ProcessorTime between = ProcessorTime.of(server);
                Rate logins = rate(CLIENTS, ROUND, login);
                ProcessorTime each = ProcessorTime.of(server).since(between).dividedBy(logins.count());
                table.append(String.format(
                        "| %d | %.1f | %.1f | %.0f %% | %.2f | %.2f | %.2f | %.2f |%n",
                        round,
                        hashes.perSecond(),
                        logins.perSecond(),
                        100 * logins.perSecond() / hashes.perSecond(),
                        millis(between.since(start).dividedBy(hashes.count()).clients()),
                        millis(each.server()),
                        millis(each.database()),
                        millis(each.clients())));
            }
            System.out.println(table);
        }
    }

    private static Callable<?> bareHash(String password) {
        Argon2Parameters cost = Argon2Parameters.standard();
        Argon2Advanced argon2 = Argon2Factory.createAdvanced(Argon2Types.ARGON2id, SALT_LENGTH, HASH_LENGTH);
        return () -> argon2.rawHash(
                cost.iterations(),
                cost.memoryKib(),
                cost.parallelism(),
                password.getBytes(StandardCharsets.UTF_8),
                new byte[SALT_LENGTH]);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** How often the work is done, by so many threads at once, over that time. */
    private static Rate rate(int threads, Duration time, Callable<?> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Long>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        work.call();
                        done++;
                    }
                    return done;
                }));
            }
            return new Rate(sum(workers), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            executor.shutdownNow();
        }
    }

    private static long sum(List<Future<Long>> workers) throws InterruptedException, ExecutionException {
        long sum = 0;
        for (Future<Long> worker : workers) {
            sum += worker.get();
        }
        return sum;
    }

    private record Rate(long count, Duration time) {
        double perSecond() {
            return count / (time.toNanos() / 1e9);
        }
    }
}
