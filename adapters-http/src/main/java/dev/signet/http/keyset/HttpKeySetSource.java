package dev.signet.http.keyset;

import dev.signet.core.crypto.KeySetSource;
import dev.signet.core.shared.Loopback;
import dev.signet.http.common.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a JWK Set over HTTP. Nothing but a 200 from that very address is taken: no redirect is followed, and what is
 * too long or takes too long is given up.
 */
public final class HttpKeySetSource implements KeySetSource {
    private static final Logger LOG = LoggerFactory.getLogger(HttpKeySetSource.class);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    /** The set at this address, which has to be {@link #isSafe safe}. */
    public HttpKeySetSource(URI address) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException("not the address of a key set");
        }
        this.address = address;
    }

    /** Whether nobody on the way could put their own keys in: https, or http that does not leave this machine. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.isHost(address.getHost())));
    }

    @Override
    public CompletableFuture<String> fetch() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        CompletableFuture<String> set =
                exchange.thenApply(HttpKeySetSource::content).orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        return set.whenComplete((json, failure) -> {
            if (failure != null) {
                // The request's own time is over when the head has come; a body that drips has to be cut off.
                exchange.cancel(true);
                LOG.warn("The keys at {} cannot be read: {}", address, failure.toString());
            }
        });
    }

    private static String content(HttpResponse<byte[]> response) {
        String content = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != OK) {
            throw new CompletionException(new IOException("answered " + response.statusCode()));
        }
        if (!isObject(response.body())) {
            throw new CompletionException(new IOException("answered no JSON object"));
        }
        return content;
    }

    private static boolean isObject(byte[] content) {
        return JsonText.read(content).toOptional().isPresent();
    }
}
