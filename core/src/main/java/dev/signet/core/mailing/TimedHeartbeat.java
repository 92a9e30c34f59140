package dev.signet.core.mailing;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Beats in a daemon thread that is there only while it is needed, so that nobody has to close anything. */
final class TimedHeartbeat implements Heartbeat {
    private static final Duration IDLE_THREAD_LIVES = Duration.ofSeconds(30);

    private final Duration pause;
    private final ScheduledThreadPoolExecutor thread;

    TimedHeartbeat(Duration pause) {
        this.pause = pause;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread named = new Thread(work, "mail-leases");
            named.setDaemon(true);
            return named;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(IDLE_THREAD_LIVES.toMillis(), TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public Runnable start(Runnable beat) {
        ScheduledFuture<?> beating = thread.scheduleWithFixedDelay(
                () -> unlessItFails(beat), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> beating.cancel(false);
    }

    /** A beat that fails must not be the last: the next one finds the database there again, or the lease ends. */
    private static void unlessItFails(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException broken) {
            // Whoever sends asks the same database next, and tells.
            return;
        }
    }
}
