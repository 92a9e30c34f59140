package dev.signet.http.server;

import java.lang.ref.WeakReference;
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
        watch(new WeakReference<>(connection), Received.nothing());
    }

    // What is closed is not to be kept in memory until it would be looked at again.
    private void watch(WeakReference<Connection> connection, Received before) {
        scheduler.schedule(() -> look(connection, before), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(WeakReference<Connection> watched, Received before) {
        Connection connection = watched.get();
        if (connection == null || !connection.getEndPoint().isOpen()) {
            return;
        }
        Received now = before.until(connection);
        if (now.isStalled()) {
            connection.getEndPoint().close();
        } else {
            watch(watched, now);
        }
    }

    /**
     * What had come over a connection when it was last looked at.
     *
     * @param messages how many requests had come and answers were begun
     * @param bytes how many bytes had come
     * @param drops in how many periods bytes came since a message was completed or an answer begun
     */
    private record Received(long messages, long bytes, int drops) {
        // One such period is usual: a body that follows its headers. Two are not.
        private static final int MOST_DROPS = 2;

        static Received nothing() {
            return new Received(0, 0, 0);
        }

        Received until(Connection connection) {
            long messagesNow = connection.getMessagesIn() + connection.getMessagesOut();
            long bytesNow = connection.getBytesIn();
            if (messagesNow > messages) {
                return new Received(messagesNow, bytesNow, 0);
            }
            // A pause forgives nothing: else who sends one byte in every other period would never be stopped.
            return new Received(messagesNow, bytesNow, bytesNow > bytes ? drops + 1 : drops);
        }

        boolean isStalled() {
            return drops >= MOST_DROPS;
        }
    }
}
