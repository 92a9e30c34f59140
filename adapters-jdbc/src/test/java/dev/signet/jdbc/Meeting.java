package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has calls meet for certain, where threads that merely start together seldom do: the first one's transaction stays open
 * until the others wait for what it holds. By then each of them has read whatever it reads before it writes, so one that
 * decides by what it read decides wrongly, every time.
 */
final class Meeting {
    private static final int OTHERS = 3;
    private static final long PATIENCE_SECONDS = 60;

    private Meeting() {}

    /** What each of those got who all make the same call; the one whose transaction the others wait for comes first. */
    static <T> List<T> of(TestDatabase database, Supplier<T> call) {
        List<T> answers = new ArrayList<>();
        List<T> others = behind(database, () -> answers.add(call.get()), Collections.nCopies(OTHERS, call));
        answers.addAll(others);
        return answers;
    }

    /** What a call got that waited for the transaction of the first. */
    static <T> T behind(TestDatabase database, Runnable first, Supplier<T> later) {
        return behind(database, first, List.of(later)).get(0);
    }

    /** What a call got that did not have to wait for the transaction of the first. */
    static <T> T past(TestDatabase database, Runnable first, Supplier<T> other) {
        return meet(database, first, List.of(other), passing -> {
                    assertThat(database.waitingForLocks()).as("who waits").isZero();
                    return passing.get(0).isDone();
                })
                .get(0);
    }

    /** What calls got that all waited for the transaction of the first. */
    static <T> List<T> behind(TestDatabase database, Runnable first, List<Supplier<T>> others) {
        return meet(database, first, others, waiting -> {
            assertThat(waiting).as("those who wait").noneMatch(CompletableFuture::isDone);
            return database.waitingForLocks() == waiting.size();
        });
    }

    private static <T> List<T> meet(TestDatabase database, Runnable first, List<Supplier<T>> others, Met<T> met) {
        ExecutorService threads = Executors.newFixedThreadPool(others.size());
        try {
            List<CompletableFuture<T>> answers = database.stores()
                    .transactions()
                    .inTransaction(() -> {
                        first.run();
                        List<CompletableFuture<T>> asked = others.stream()
                                .map(other -> CompletableFuture.supplyAsync(other, threads)
                                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                                .toList();
                        Eventually.holds("they met", () -> met.have(asked));
                        return asked;
                    });
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether the others are where they were to be before the first transaction ends. */
    @FunctionalInterface
    private interface Met<T> {
        boolean have(List<CompletableFuture<T>> asked);
    }
}
