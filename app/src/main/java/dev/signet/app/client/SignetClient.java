package dev.signet.app.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;

/**
 * A client of one server, with a key or without. Whatever is no answer of a Signet is a {@link CommandFailure} that says
 * what it is instead; a redirect is not followed, since it would take the key elsewhere.
 */
public final class SignetClient {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final int NO_CONTENT = 204;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    private final ServerAddress server;
    private final Optional<SecretText> key;
    private final Exchange exchange;

    private SignetClient(ServerAddress server, Optional<SecretText> key, Exchange exchange) {
        this.server = server;
        this.key = key;
        this.exchange = exchange;
    }

    /** A client without a credential. */
    public static SignetClient of(ServerAddress server) {
        return of(server, LONGEST_ANSWER);
    }

    static SignetClient of(ServerAddress server, Duration longestAnswer) {
        return new SignetClient(server, Optional.empty(), new Exchange(longestAnswer));
    }

    /** The same client, with a key of the form that a header can carry. */
    public SignetClient with(SecretText rawKey) {
        return new SignetClient(server, Optional.of(rawKey), exchange);
    }

    /** Asks for something. */
    public Answer get(String path) {
        return send("GET", path, request(path).GET());
    }

    /** Asks for something with a header beside. */
    public Answer get(String path, String header, SecretText value) {
        return send("GET", path, request(path).header(header, value.reveal()).GET());
    }

    /** Hands something in. */
    public Answer post(String path, ObjectNode body) {
        BodyPublisher json = BodyPublishers.ofString(body.toString());
        return send(
                "POST",
                path,
                request(path).header("Content-Type", "application/json").POST(json));
    }

    /** Does away with something. */
    public Answer delete(String path) {
        return send("DELETE", path, request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/json")
                .header("User-Agent", "signet");
        key.ifPresent(raw -> builder.header("Authorization", "Bearer " + raw.reveal()));
        return builder;
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        try {
            return judged(method + " " + path, exchange.send(request.build()));
        } catch (IOException noAnswer) {
            throw new CommandFailure(
                    ExitStatus.UNREACHABLE, server + " cannot be reached: " + Obstacle.of(noAnswer), noAnswer);
        }
    }

    private Answer judged(String asked, Received received) {
        int status = received.status();
        if (status >= FIRST_REDIRECT && status < FIRST_ERROR) {
            throw notASignet("it sends elsewhere"
                    + received.headers()
                            .firstValue("Location")
                            .map(place -> ", to " + place)
                            .orElse(""));
        }
        Fields body = received.object()
                .or(() -> status == NO_CONTENT ? Optional.of(JsonNodeFactory.instance.objectNode()) : Optional.empty())
                .map(object -> new Fields(object, problem -> notASignet("its answer to " + asked + " " + problem)))
                .orElseThrow(() -> notJson(received));
        Optional<String> code = status < FIRST_ERROR ? Optional.empty() : Optional.of(body.text("code"));
        return new Answer(server.toString(), status, body, code, retryAfter(received));
    }

    private CommandFailure notJson(Received received) {
        if (received.status() >= FIRST_FAULT) {
            return new CommandFailure(
                    ExitStatus.UNREACHABLE,
                    server + " is out of order, or not a Signet server: status " + received.status() + ", with "
                            + received.mediaType());
        }
        return notASignet("it answered with " + received.mediaType() + " and status " + received.status());
    }

    private CommandFailure notASignet(String why) {
        return new CommandFailure(ExitStatus.UNREACHABLE, server + " is not a Signet server: " + why);
    }

    private static Optional<Duration> retryAfter(Received received) {
        return received.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)));
    }
}
