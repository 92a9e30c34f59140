package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.common.Timeouts;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    // The common pool may have a single thread, and then the second task would wait for the first.
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    // Long enough that a request comes in time on a machine that has much else to do.
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String BODY =
            "POST /loud/body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
    private static final String OK = "GET /ok HTTP/1.1\r\nHost: a\r\n\r\n";

    @Test
    void a_connection_is_used_again() throws IOException {
        try (ProbeServer server = new ProbeServer();
                Socket socket = new RawClient(server.port()).open()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
                assertThat(RawClient.read(socket.getInputStream(), false).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_connection_that_drips_is_closed() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(LONG, Duration.ofMillis(50), LONG));
                Socket socket = new RawClient(server.port()).open()) {
            socket.getOutputStream().write("GET /ok HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            assertThat(dripsUntilClosed(socket, 10)).isTrue();
        }
    }

    @Test
    void a_connection_that_drips_more_seldom_than_it_is_looked_at_is_closed_too() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(LONG, Duration.ofMillis(50), LONG));
                Socket socket = new RawClient(server.port()).open()) {
            socket.getOutputStream().write("GET /ok HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            assertThat(dripsUntilClosed(socket, 130)).isTrue();
        }
    }

    @Test
    void a_connection_on_which_nothing_comes_is_closed() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(IDLE, LONG, LONG));
                Socket unused = new RawClient(server.port()).open();
                Socket used = new RawClient(server.port()).open()) {
            used.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
            assertThat(RawClient.read(used.getInputStream(), false).status()).isEqualTo(200);
            assertThat(unused.getInputStream().read()).isEqualTo(-1);
            assertThat(used.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_body_that_stops_coming_is_408_in_the_dialect_of_its_path() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(IDLE, LONG, LONG));
                Socket socket = new RawClient(server.port()).open()) {
            socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
            assertTimedOut(RawClient.read(socket.getInputStream(), false));
        }
    }

    @Test
    void a_body_that_drips_is_408_and_its_end_is_not_waited_for() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(LONG, LONG, Duration.ofMillis(100)));
                Socket socket = new RawClient(server.port()).open()) {
            socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10);
            long start = System.nanoTime();
            assertTimedOut(drip(socket));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_busy_connection_is_not_taken_for_one_that_drips() throws IOException {
        try (ProbeServer server = new ProbeServer(new Timeouts(LONG, Duration.ofMillis(20), LONG));
                Socket socket = new RawClient(server.port()).open()) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < Duration.ofMillis(400).toNanos()) {
                socket.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
                assertThat(RawClient.read(socket.getInputStream(), false).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_server_that_stops_lets_running_requests_finish_and_takes_no_new_ones() throws Exception {
        ProbeServer server = new ProbeServer();
        int port = server.port();
        CompletableFuture<Reply> running =
                CompletableFuture.supplyAsync(() -> new Client(port).send("GET", "/slow"), OWN_THREAD);
        assertThat(server.entered.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop, OWN_THREAD);
        assertThat(refusesWithin(Duration.ofSeconds(10), port)).isTrue();
        assertThat(running).isNotDone();
        assertThat(stopped).isNotDone();
        server.released.countDown();
        stopped.get(10, TimeUnit.SECONDS);
        assertThat(running.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    private static boolean refusesWithin(Duration patience, int port) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            try (Socket socket = new RawClient(port).open()) {
                socket.setSoTimeout(500);
                if (RawClient.ask(socket, OK).status() == 503) {
                    return true;
                }
            } catch (IOException refused) {
                return true;
            } catch (UncheckedIOException unanswered) {
                // One that was let in at the last moment may hear nothing before the server has stopped.
                if (!(unanswered.getCause() instanceof SocketTimeoutException)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertTimedOut(Reply reply) {
        assertThat(reply.status()).isEqualTo(408);
        assertThat(reply.json().path("loud").asText()).isEqualTo("malformed");
    }

    private static Reply drip(Socket socket) throws IOException {
        PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
        for (int drop = 0; drop < 1_000; drop++) {
            try {
                socket.getOutputStream().write(' ');
                in.unread(in.read());
                socket.setSoTimeout((int) LONG.toMillis());
                return RawClient.read(in, false);
            } catch (SocketTimeoutException noAnswer) {
                // Ten milliseconds have passed: the next drop.
            }
        }
        throw new AssertionError("no answer");
    }

    private static boolean dripsUntilClosed(Socket socket, int millisBetweenDrops) throws IOException {
        socket.setSoTimeout(millisBetweenDrops);
        for (int drop = 0; drop < 1_000; drop++) {
            try {
                socket.getOutputStream().write('a');
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException stillOpen) {
                // It is time for the next drop.
            } catch (SocketException closed) {
                return true;
            }
        }
        return false;
    }
}
