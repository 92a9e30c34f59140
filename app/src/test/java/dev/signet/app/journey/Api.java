package dev.signet.app.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A client of one server, with or without a credential. It remembers every secret that goes through it. */
public final class Api {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SECRET_MEMBERS = List.of(
            "password",
            "new_password",
            "current_password",
            "code",
            "token",
            "access_token",
            "raw_key",
            "plaintext_api_key",
            "poll_token");

    private final HttpClient client;
    private final URI base;
    private final List<String> headers;
    private final BiConsumer<Reply, Duration> watch;

    private Api(HttpClient client, URI base, List<String> headers, BiConsumer<Reply, Duration> watch) {
        this.client = client;
        this.base = base;
        this.headers = headers;
        this.watch = watch;
    }

    /** A client without a credential. */
    public static Api of(URI base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST_CONNECT)
                .build();
        return new Api(client, base, List.of(), (reply, took) -> {});
    }

    /** The same client, with a session or a key. */
    public Api bearing(String token) {
        return new Api(client, base, List.of("Authorization", "Bearer " + Secrets.remember(token)), watch);
    }

    /** The same client, with a key in the other header that takes one. */
    public Api withKey(String key) {
        return new Api(client, base, List.of("x-api-key", Secrets.remember(key)), watch);
    }

    /** A proxy that passes on what this address asks, without a credential. */
    public Api forwarding(String address) {
        return new Api(client, base, List.of("X-Forwarded-For", address), watch);
    }

    /** The same client, of which this hears every answer and how long it took. */
    public Api watchedBy(BiConsumer<Reply, Duration> other) {
        return new Api(client, base, headers, other);
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE().build());
    }

    public Reply post(String path, Map<String, ?> body) {
        return post(path, "application/json", text(body));
    }

    public Reply patch(String path, Map<String, ?> body) {
        return send("PATCH", path, body);
    }

    public Reply put(String path, Map<String, ?> body) {
        return send("PUT", path, body);
    }

    private Reply send(String method, String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text(body)))
                .build());
    }

    private static String text(Map<String, ?> body) {
        try {
            JsonNode json = JSON.valueToTree(body);
            remember(json);
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends what need not be JSON. */
    public Reply post(String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST_ANSWER);
        return headers.isEmpty() ? builder : builder.headers(headers.toArray(String[]::new));
    }

    /** Sends it; throws {@link UncheckedIOException} when there is no answer. */
    private Reply send(HttpRequest request) {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Reply reply = new Reply(
                    request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
            if (reply.body().startsWith("{")) {
                remember(reply.json());
            }
            watch.accept(reply, Duration.ofNanos(System.nanoTime() - sent));
            return reply;
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    // In an error the member code is the machine's word for it, which is no secret.
    private static void remember(JsonNode json) {
        SECRET_MEMBERS.stream()
                .map(json::path)
                .filter(value -> value.isTextual() && !value.textValue().matches("[a-z_]+"))
                .forEach(value -> Secrets.remember(value.textValue()));
    }
}
