package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a node and its database, and can swallow what passes while the connections stay open. */
final class Relay implements AutoCloseable {
    private final URI target;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean swallowing;

    private Relay(URI target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    static Relay to(ConnectionSettings settings) throws IOException {
        URI target = URI.create(settings.url().reveal().substring("jdbc:".length()));
        Relay relay = new Relay(target, new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        relay.threads.execute(relay::accept);
        return relay;
    }

    /** The database, by this way. */
    ConnectionSettings settings() {
        String url =
                "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + target.getPath() + "?" + target.getQuery();
        return new ConnectionSettings(new SecretText(url), Optional.empty(), Optional.empty());
    }

    /** From now on nothing gets through, and nobody is told. */
    void swallow() {
        swallowing = true;
    }

    /** From now on new connections get through; those that lost something stay dead. */
    void forward() {
        swallowing = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : List.copyOf(sockets)) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                sockets.add(client);
                sockets.add(server);
                threads.execute(() -> pass(client, server));
                threads.execute(() -> pass(server, client));
            }
        } catch (IOException closed) {
            // The test has ended.
            swallowing = true;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!swallowing) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
            to.close();
        } catch (IOException closed) {
            sockets.remove(from);
        }
    }
}
