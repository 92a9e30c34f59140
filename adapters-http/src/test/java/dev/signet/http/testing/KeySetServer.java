package dev.signet.http.testing;

import com.sun.net.httpserver.HttpServer;
import dev.signet.core.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An issuer's key set at a real address. */
public final class KeySetServer implements AutoCloseable {
    private final HttpServer server;
    private volatile String instead = "";

    /** Serves the keys that this issuer publishes. */
    public KeySetServer(TestIssuer issuer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            String body = instead.isEmpty() ? issuer.keySet() : instead;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    /** Answers this in place of the keys; empty: the keys again. */
    public void answer(String body) {
        instead = body;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
