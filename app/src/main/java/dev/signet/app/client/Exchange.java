package dev.signet.app.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request and reads the whole answer, within bounds of time and size. A redirect is an answer like any other. */
final class Exchange {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 4 << 20;

    private final HttpClient client;
    private final Duration longest;

    /**
     * An exchange.
     *
     * @param longest how long the whole of an answer may take
     */
    Exchange(Duration longest) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONGEST_CONNECT)
                .build();
        this.longest = longest;
    }

    /** The answer; throws when there is none in time, or one that is too large. */
    Received send(HttpRequest request) throws IOException {
        // The client's own time-out ends with the headers, and a body may drip for ever.
        CompletableFuture<Received> answer =
                client.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(Exchange::read);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + longest.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static Received read(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new IOException("the answer is too large");
            }
            return new Received(response.statusCode(), response.headers(), new String(body, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
