package dev.signet.app.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what it was told to, one answer after the other, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Scripted(int status, Map<String, String> headers, String body) {}

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static ScriptedServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedServer scripted = new ScriptedServer(server);
            server.createContext("/", scripted::answer);
            server.start();
            return scripted;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next answer. */
    public ScriptedServer then(int status, String contentType, String body) {
        return then(status, Map.of("Content-Type", contentType), body);
    }

    /** The next answer. */
    public ScriptedServer then(int status, Map<String, String> headers, String body) {
        script.add(new Scripted(status, headers, body));
        return this;
    }

    /** The next answer, in JSON. */
    public ScriptedServer thenJson(int status, String body) {
        return then(status, "application/json", body.replace('\'', '"'));
    }

    /** What it was asked so far: method, path and credential. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Where it is. */
    public ServerAddress address() {
        return ServerAddress.parse(url().toString()).toOptional().orElseThrow();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String credential = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + credential);
        Scripted answer = script.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
