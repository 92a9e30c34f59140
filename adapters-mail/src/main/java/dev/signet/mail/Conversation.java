package dev.signet.mail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * One conversation with a mail server, which ends when its time is up, whatever is waited for: its connection is closed,
 * and whoever reads or writes gets an exception.
 */
final class Conversation implements AutoCloseable {
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** Begins one that may take so long. */
    Conversation(Duration longest) {
        CompletableFuture<Void> unused = end.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> connections.forEach(Conversation::hangUp));
    }

    /** The settings with which the library makes connections that belong to this conversation. */
    Properties over(Properties settings, SSLSocketFactory tls) {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.put("mail.smtp.socketFactory", new ConversationSockets(this));
        properties.put("mail.smtp.ssl.socketFactory", new ConversationTlsSockets(this, tls));
        return properties;
    }

    /** Whether its time was up before it was over. */
    boolean isCutShort() {
        return end.isCompletedExceptionally();
    }

    /** A connection that is closed when this ends. */
    Socket take(Socket connection) {
        connections.add(connection);
        // It may have ended in between.
        if (end.isDone()) {
            hangUp(connection);
        }
        return connection;
    }

    /** It is over. */
    @Override
    public void close() {
        end.complete(null);
    }

    private static void hangUp(Socket connection) {
        try {
            connection.close();
        } catch (IOException broken) {
            // Whoever uses it is told by an exception all the same.
        }
    }
}
