package dev.signet.app.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Work that every node does again and again, one piece at a time. Nodes need not agree about it: each writes its own
 * observations, and what they could compete for is taken row by row.
 */
public final class RecurringWork implements AutoCloseable {
    private static final Duration LAST_PIECE = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread;

    /** A thread of this name, with nothing to do yet. */
    public RecurringWork(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(Threads.named(name));
    }

    /** Does this whenever so much time has passed since it was last done. */
    public void every(Duration pause, String name, Runnable work) {
        // An attempt never throws, so nobody has to ask how it went.
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                new Attempt(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins nothing any more; what runs has five seconds. */
    @Override
    public void close() {
        Threads.finish(thread, LAST_PIECE);
    }
}
