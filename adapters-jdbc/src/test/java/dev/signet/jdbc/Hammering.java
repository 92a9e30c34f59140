package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many who make keys without pause, each again as soon as the last one is made, until they are refused. */
final class Hammering {
    static final int WRITERS = 8;

    private final TestDatabase database;
    private final IntPredicate write;
    private final AtomicIntegerArray written = new AtomicIntegerArray(WRITERS);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    private Hammering(TestDatabase database, IntPredicate write) {
        this.database = database;
        this.write = write;
    }

    /**
     * Those who write by this.
     *
     * @param write makes a key, if it is not refused, and tells whether it did; gets the writer's number, from 0
     */
    static Hammering with(TestDatabase database, IntPredicate write) {
        return new Hammering(database, write);
    }

    /**
     * Sees that this comes through while they write, that none of them writes after it, and that no transaction was taken
     * back for it, as out of a deadlock. If they hold it off, it fails when the database waits no longer.
     */
    void stopsAt(Supplier<Boolean> ending) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> writeUntilRefused(writer), threads))
                    .toList();
            Eventually.holds(
                    "all of them write", () -> IntStream.range(0, WRITERS).allMatch(writer -> written.get(writer) > 0));

            assertThat(once(ending)).isTrue();

            long before = keys();
            writers.forEach(CompletableFuture::join);
            assertThat(keys()).as("keys").isEqualTo(before);
            assertThat(runs).as("transactions").hasValue(calls.get());
        } finally {
            over.set(true);
            threads.shutdown();
        }
    }

    private void writeUntilRefused(int writer) {
        while (!over.get() && once(() -> write.test(writer))) {
            written.incrementAndGet(writer);
        }
    }

    private boolean once(Supplier<Boolean> work) {
        calls.incrementAndGet();
        return database.counted(runs, work).get();
    }

    private long keys() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM api_keys")
                        .mapTo(Long.class)
                        .one());
    }
}
