package dev.signet.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets many threads do the same at once. */
public final class Race {
    private static final long PATIENCE_SECONDS = 60;

    private Race() {}

    /**
     * Starts so many threads, lets them go at the same moment, and answers what each of them got.
     *
     * @param run gets the runner's number, from 0
     */
    public static <T> List<T> of(int runners, IntFunction<T> run) {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    start.await();
                    return run.apply(runner);
                }));
            }
            ready.await();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("a runner did not reach the end", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of so many parallel runners were told true. */
    public static long winners(int runners, IntFunction<Boolean> run) {
        return of(runners, run).stream().filter(Boolean::booleanValue).count();
    }
}
