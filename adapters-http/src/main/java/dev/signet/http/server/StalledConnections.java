package dev.signet.http.server;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose peer keeps sending and never completes a request, or keeps reading and never has the answer.
 * Such drops are not idle, so the idle timeout does not end them, and enough of them would take every connection there is.
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
        watch(new WeakReference<>(connection), Passed.nothing());
    }

    // What is closed is not to be kept in memory until it would be looked at again.
    private void watch(WeakReference<Connection> connection, Passed before) {
        scheduler.schedule(() -> look(connection, before), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(WeakReference<Connection> watched, Passed before) {
        Connection connection = watched.get();
        if (connection == null || !connection.getEndPoint().isOpen()) {
            return;
        }
        Passed now = before.until(connection);
        if (now.isStalled()) {
            connection.getEndPoint().close();
        } else {
            watch(watched, now);
        }
    }

    /**
     * What had passed over a connection when it was last looked at.
     *
     * @param messages how many requests had come and answers were begun
     * @param bytes how many bytes had come and gone
     * @param drops in how many periods bytes passed since a message was among them
     */
    private record Passed(long messages, long bytes, int drops) {
        // One such period is usual: a body that follows its headers. Two in a row are not.
        private static final int MOST_DROPS = 2;

        static Passed nothing() {
            return new Passed(0, 0, 0);
        }

        Passed until(Connection connection) {
            long messagesNow = connection.getMessagesIn() + connection.getMessagesOut();
            long bytesNow = connection.getBytesIn() + connection.getBytesOut();
            if (messagesNow > messages) {
                return new Passed(messagesNow, bytesNow, 0);
            }
            // A pause ends no row of drops: a system hands on in bursts what its peer takes in drops.
            return new Passed(messagesNow, bytesNow, bytesNow > bytes ? drops + 1 : drops);
        }

        boolean isStalled() {
            return drops >= MOST_DROPS;
        }
    }
}
