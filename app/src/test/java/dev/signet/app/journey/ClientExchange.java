package dev.signet.app.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** By a client of its own, which can do whatever HTTP can. */
final class ClientExchange implements Exchange {
    static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    @Override
    public Reply send(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(LONGEST_ANSWER);
        if (!request.headers().isEmpty()) {
            builder.headers(request.headers().toArray(String[]::new));
        }
        if (request.body().isPresent()) {
            builder.method(
                    request.method(), BodyPublishers.ofString(request.body().get()));
        } else if (request.method().equals("DELETE")) {
            builder.DELETE();
        } else {
            builder.GET();
        }
        HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString());
        return new Reply(request.asked(), response.statusCode(), response.headers(), response.body());
    }
}
