package dev.signet.http.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpKeySetSourceTest {
    private static final String SET = "{\"keys\":[]}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    HttpKeySetSourceTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/keys", exchange -> answer(exchange, 200, SET));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/keys");
            answer(exchange, 302, SET);
        });
        server.createContext("/gone", exchange -> answer(exchange, 404, SET));
        server.createContext("/page", exchange -> answer(exchange, 200, "<html>Sign in</html>"));
        server.createContext("/list", exchange -> answer(exchange, 200, "[]"));
        server.createContext("/long", exchange -> answer(exchange, 200, "{\"keys\":\"" + "k".repeat(300_000) + "\"}"));
        server.createContext("/hang", exchange -> hang());
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang();
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_key_set_comes_as_it_is() throws Exception {
        assertThat(fetch("/keys")).isEqualTo(SET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/gone", "/page", "/list", "/long", "/hang", "/drip"})
    void anything_else_fails_in_time(String path) {
        assertThatThrownBy(() -> fetch(path)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void nobody_there_fails() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + free + "/keys");
        assertThatThrownBy(() -> new HttpKeySetSource(nowhere).fetch().get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/keys",
                "http://10.0.0.1/keys",
                "http://localhost.example.com/keys",
                "http://127.0.0.1.example.com/keys",
                "https://user@example.com/keys",
                "https://example.com/keys#part",
                "ftp://localhost/keys",
                "file:///etc/passwd",
                "keys"
            })
    void an_address_that_others_could_answer_for_is_not_taken(String address) {
        assertThat(HttpKeySetSource.isSafe(URI.create(address))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpKeySetSource(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/keys?v=1",
                "https://example.com",
                "http://localhost:8080/keys",
                "http://127.0.0.1/keys",
                "http://[::1]:99/keys"
            })
    void https_is_taken_and_http_on_this_machine(String address) {
        assertThat(HttpKeySetSource.isSafe(URI.create(address))).isTrue();
    }

    private String fetch(String path) throws Exception {
        return new HttpKeySetSource(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .fetch()
                .get(10, TimeUnit.SECONDS);
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
