package dev.signet.core.crypto;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets only so many hashes run at once and only so many wait; the next is refused at once. Its threads are platform
 * threads of its own: native code would hold a virtual thread's carrier for as long as a hash takes.
 */
final class HashGate implements AutoCloseable {
    // As long as a full queue takes at the standard cost, rounded up: 64 hashes of some 28 ms wait for each thread.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads;
    private final AtomicInteger running = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private final LongAdder completed = new LongAdder();

    HashGate(int threads, int places) {
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(places), work -> {
                    Thread thread = new Thread(work, "signet-password-hash-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Does the work in its turn and waits for it; {@link Overloaded} when there is no place, or no more time to wait. */
    <T> Result<T> pass(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> counted(work));
        try {
            threads.execute(task);
            return Result.ok(task.get());
        } catch (RejectedExecutionException | CancellationException full) {
            return refuse();
        } catch (InterruptedException e) {
            // Who was interrupted is to stop waiting: the server is shutting down, or the client is gone.
            task.cancel(false);
            threads.remove(task);
            Thread.currentThread().interrupt();
            return refuse();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password hash failed", e.getCause());
        }
    }

    int running() {
        return running.get();
    }

    int queued() {
        return threads.getQueue().size();
    }

    long refused() {
        return refused.sum();
    }

    long completed() {
        return completed.sum();
    }

    /** Takes nothing more and lets what waits finish, for ten seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Whoever still waits is told so, instead of waiting for ever.
        threads.shutdownNow().forEach(waiting -> ((FutureTask<?>) waiting).cancel(false));
    }

    private <T> T counted(Callable<T> work) throws Exception {
        running.incrementAndGet();
        try {
            return work.call();
        } finally {
            running.decrementAndGet();
            completed.increment();
        }
    }

    private <T> Result<T> refuse() {
        refused.increment();
        return Result.refused(new Overloaded(RETRY_AFTER));
    }
}
