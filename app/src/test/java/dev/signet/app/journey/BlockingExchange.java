package dev.signet.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By the thread that asks and nobody else, on a connection that is kept: a fraction of the processor time of a {@link
 * ClientExchange}, for who shares a machine with the server that they load. It knows no PATCH.
 */
final class BlockingExchange implements Exchange {
    private static final int FIRST_ERROR = 400;

    static {
        // By default five connections are kept, and a POST without an answer is sent again without a word.
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    @Override
    public Reply send(Request request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) request.uri().toURL().openConnection();
        connection.setRequestMethod(request.method());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) ClientExchange.LONGEST_CONNECT.toMillis());
        connection.setReadTimeout((int) ClientExchange.LONGEST_ANSWER.toMillis());
        List<String> headers = request.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            connection.setRequestProperty(headers.get(i), headers.get(i + 1));
        }
        if (request.body().isPresent()) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request.body().get().getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        return new Reply(request.asked(), status, headers(connection), body(connection, status));
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // The status line stands among them without a name.
    private static HttpHeaders headers(HttpURLConnection connection) {
        return HttpHeaders.of(
                connection.getHeaderFields().entrySet().stream()
                        .filter(header -> header.getKey() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                (name, value) -> true);
    }
}
