package dev.signet.http.server;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells {@link RecentConnections} of each request that has fully come, and of its answer once that is there. */
final class RecentRequests extends Handler.Wrapper {
    private final RecentConnections connections;

    RecentRequests(RecentConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        connections.begin(connection);
        boolean handled = false;
        try {
            handled = super.handle(request, response, Callback.from(() -> connections.end(connection), callback));
            return handled;
        } finally {
            if (!handled) {
                connections.end(connection);
            }
        }
    }
}
