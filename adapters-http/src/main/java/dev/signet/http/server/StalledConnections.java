package dev.signet.http.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose peer keeps sending and never completes a request. Such drops are not idle, so the idle
 * timeout does not end them, and enough of them would take every connection there is.
 */
final class StalledConnections implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration period;

    /**
     * Watches connections.
     *
     * @param period how long drops are watched; a connection is closed after two to three times this
     */
    StalledConnections(Scheduler scheduler, Duration period) {
        this.scheduler = scheduler;
        this.period = period;
    }

    @Override
    public void onOpened(Connection connection) {
        watch(new Watch(connection, 0, 0, 0));
    }

    private void watch(Watch watch) {
        scheduler.schedule(() -> look(watch), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Watch watch) {
        if (!watch.connection().getEndPoint().isOpen()) {
            return;
        }
        Watch next = watch.next();
        if (next.isStalled()) {
            watch.connection().getEndPoint().close();
        } else {
            watch(next);
        }
    }

    /**
     * What a connection had received when it was last looked at.
     *
     * @param drops in how many periods in a row bytes came and no request was completed
     */
    private record Watch(Connection connection, long requests, long bytes, int drops) {
        // One such period is usual: a body that follows its headers. Two in a row are not.
        private static final int MOST_DROPS = 2;

        Watch next() {
            long requestsNow = connection.getMessagesIn();
            long bytesNow = connection.getBytesIn();
            boolean dropped = requestsNow == requests && bytesNow > bytes;
            return new Watch(connection, requestsNow, bytesNow, dropped ? drops + 1 : 0);
        }

        boolean isStalled() {
            return drops >= MOST_DROPS;
        }
    }
}
