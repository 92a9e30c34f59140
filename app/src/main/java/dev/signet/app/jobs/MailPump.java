package dev.signet.app.jobs;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends mail in a thread of its own. Any number of nudges while it works come to one more round: a round takes all that
 * is due.
 */
public final class MailPump implements AutoCloseable {
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.named("mail"));
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile Runnable round = () -> {};

    /** From now on this is what a round does. */
    public void start(Runnable deliverDue) {
        round = new Attempt("sending mail", deliverDue);
        nudge();
    }

    /** There may be mail; returns at once. */
    public void nudge() {
        if (!nudged.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(() -> {
                // Before the round: what is written while it runs may come too late for it.
                nudged.set(false);
                round.run();
            });
        } catch (RejectedExecutionException closed) {
            // The mail is in the outbox: another node sends it, or this one when it is started again.
            nudged.set(false);
        }
    }

    /** Sends what is there, as far as that goes in ten seconds. */
    @Override
    public void close() {
        nudge();
        Threads.finish(thread, LAST_ROUND);
    }
}
