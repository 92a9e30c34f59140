package dev.signet.http.server;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how many connections there are. One too many closes that which has been of no use for the longest time, so who
 * holds connections open makes way for who uses theirs, and nobody who connects is kept waiting.
 */
final class RecentConnections implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(RecentConnections.class);

    private final int most;
    private final Set<Connection> busy = new HashSet<>();
    private final Set<Connection> idlestFirst = new LinkedHashSet<>();
    private boolean crowded;

    /**
     * No connections yet.
     *
     * @param most how many there may be, at least 1
     */
    RecentConnections(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        // Outside of the lock: closing one calls its listeners.
        add(connection).ifPresent(idlest -> idlest.getEndPoint().close());
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        idlestFirst.remove(connection);
        busy.remove(connection);
        // Told again only when it gets crowded again.
        crowded &= size() > most / 2;
    }

    /** A request of this connection is being answered: until that is done it is not closed for others. */
    synchronized void begin(Connection connection) {
        if (idlestFirst.remove(connection)) {
            busy.add(connection);
        }
    }

    /** The answer is there. */
    synchronized void end(Connection connection) {
        if (busy.remove(connection)) {
            idlestFirst.add(connection);
        }
    }

    private synchronized Optional<Connection> add(Connection connection) {
        idlestFirst.add(connection);
        if (size() <= most) {
            return Optional.empty();
        }
        if (!crowded) {
            LOG.warn("There are more than {} connections: those that ask for nothing are closed", most);
        }
        crowded = true;
        Connection idlest = idlestFirst.iterator().next();
        idlestFirst.remove(idlest);
        return Optional.of(idlest);
    }

    private int size() {
        return busy.size() + idlestFirst.size();
    }
}
