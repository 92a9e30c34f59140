package dev.signet.app.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A client of one server, with or without a credential. It remembers every secret that goes through it. */
public final class Api {
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

    private final Exchange exchange;
    private final URI base;
    private final List<String> headers;
    private final BiConsumer<Reply, Duration> watch;

    private Api(Exchange exchange, URI base, List<String> headers, BiConsumer<Reply, Duration> watch) {
        this.exchange = exchange;
        this.base = base;
        this.headers = headers;
        this.watch = watch;
    }

    /** A client without a credential. */
    public static Api of(URI base) {
        return new Api(new ClientExchange(), base, List.of(), (reply, took) -> {});
    }

    /** The same client, with a session or a key. */
    public Api bearing(String token) {
        return new Api(exchange, base, List.of("Authorization", "Bearer " + Secrets.remember(token)), watch);
    }

    /** The same client, with a key in the other header that takes one. */
    public Api withKey(String key) {
        return new Api(exchange, base, List.of("x-api-key", Secrets.remember(key)), watch);
    }

    /** A proxy that passes on what this address asks, without a credential. */
    public Api forwarding(String address) {
        return new Api(exchange, base, List.of("X-Forwarded-For", address), watch);
    }

    /** The same client, of which this hears every answer and how long it took. */
    public Api watchedBy(BiConsumer<Reply, Duration> other) {
        return new Api(exchange, base, headers, other);
    }

    /** The same, at little cost to the machine. It knows no PATCH. */
    public Api frugal() {
        return new Api(new BlockingExchange(), base, headers, watch);
    }

    public Reply get(String path) {
        return send("GET", path, List.of(), Optional.empty());
    }

    public Reply delete(String path) {
        return send("DELETE", path, List.of(), Optional.empty());
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
        return send(method, path, "application/json", text(body));
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
        return send("POST", path, contentType, body);
    }

    private Reply send(String method, String path, String contentType, String body) {
        return send(method, path, List.of("Content-Type", contentType), Optional.of(body));
    }

    /** Sends it; throws {@link UncheckedIOException} when there is no answer. */
    private Reply send(String method, String path, List<String> more, Optional<String> body) {
        List<String> all = Stream.concat(headers.stream(), more.stream()).toList();
        long sent = System.nanoTime();
        try {
            Reply reply = exchange.send(new Exchange.Request(method, base.resolve(path), all, body));
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
