package dev.signet.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An everyday HTTP client of one server. */
public final class Client {
    private static final HttpClient HTTP;

    static {
        // A server waits a second for idle connections when it stops, and so would every test.
        System.setProperty("jdk.httpclient.keepalive.timeout", "0");
        HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private final int port;
    private final Consumer<Exchange> witness;

    /** A client of the server at this port of loopback. */
    public Client(int port) {
        this(port, exchange -> {});
    }

    /** One that shows each exchange to somebody, who may throw. */
    public Client(int port, Consumer<Exchange> witness) {
        this.port = port;
        this.witness = witness;
    }

    /** Sends a request without a body; headers as names and values in turn. */
    public Reply send(String method, String path, String... headers) {
        return witnessed(method, path, Optional.empty(), BodyPublishers.noBody(), headers);
    }

    /** Sends a JSON body. */
    public Reply sendJson(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return witnessed(method, path, Optional.of(json), BodyPublishers.ofString(json), all);
    }

    /** Sends any body. */
    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        return witnessed(method, path, Optional.empty(), body, headers);
    }

    private Reply witnessed(String method, String path, Optional<String> json, BodyPublisher body, String... headers) {
        Reply reply = exchange(method, path, body, headers);
        witness.accept(new Exchange(method, path, json, reply));
        return reply;
    }

    private Reply exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Map<String, List<String>> received = new TreeMap<>();
            response.headers().map().forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values));
            return new Reply(response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
