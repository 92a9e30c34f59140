package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.common.ConnectionBounds;
import dev.signet.http.common.Timeouts;
import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many clients who keep the server waiting, and one who does not. */
class CrowdTest {
    // More than the server has threads.
    private static final int CROWD = 250;
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String ASKING =
            "POST /body HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 100|Expect: 100-continue||"
                    .replace("|", "\r\n");
    private static final String OK = "GET /ok HTTP/1.1\r\nHost: a\r\n\r\n";

    private final List<Socket> crowd = new ArrayList<>();
    private ProbeServer server = new ProbeServer();

    // The crowd first: a server that stops waits for what it has begun.
    @AfterEach
    void disperse() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
        server.close();
    }

    @Test
    void bodies_that_do_not_come_hold_up_nobody() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            Socket socket = join();
            send(socket, ASKING);
            assertThat(socket.getInputStream().readNBytes(GO_ON.length()))
                    .isEqualTo(GO_ON.getBytes(StandardCharsets.US_ASCII));
            send(socket, "{");
        }
        assertThat(new Client(server.port()).sendJson("POST", "/body", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void bodies_that_are_too_large_and_do_not_come_hold_up_nobody() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            send(join(), "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n{");
        }
        for (int i = 0; i < MOST; i++) {
            assertThat(new RawClient(server.port()).send(OK).status()).isEqualTo(200);
        }
    }

    @Test
    void answers_that_are_not_read_hold_up_nobody() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            send(deaf(), "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        long start = System.nanoTime();
        while (server.answered.size() < CROWD && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        assertThat(server.answered).hasSize(CROWD);
        assertThat(new RawClient(server.port()).send(OK).status()).isEqualTo(200);
    }

    @Test
    void one_connection_too_many_closes_that_which_asked_for_nothing_for_the_longest_time() throws IOException {
        use(new ProbeServer(new ConnectionBounds(2, Timeouts.standard())));
        Socket busy = join();
        ask(busy);
        Socket idle = join();
        ask(idle);
        ask(busy);
        Socket late = join();
        ask(late);
        assertThat(idle.getInputStream().read()).isEqualTo(-1);
        ask(busy);
        ask(late);
    }

    @Test
    void connections_that_are_only_held_open_make_way_for_those_that_ask() throws IOException {
        use(new ProbeServer(new ConnectionBounds(MOST, Timeouts.standard())));
        for (int i = 0; i < CROWD; i++) {
            Socket socket = join();
            send(socket, i % 2 == 0 ? "" : "GET /ok HTTP/1.1\r\nHost: ");
        }
        awaitClosed(CROWD - MOST);
        List<Socket> idle = List.copyOf(crowd);
        List<Socket> busy = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            busy.add(join());
            busy.forEach(CrowdTest::ask);
        }
        for (Socket socket : idle) {
            assertThat(RawClient.isClosed(socket)).isTrue();
        }
    }

    /** Returns once so many of the crowd are closed: then the server has met all of them. */
    private void awaitClosed(int connections) throws IOException {
        for (Socket socket : crowd) {
            socket.setSoTimeout(1);
        }
        long start = System.nanoTime();
        for (int closed = 0; closed < connections; ) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE.toNanos());
            closed = 0;
            for (Socket socket : crowd) {
                closed += RawClient.isClosed(socket) ? 1 : 0;
            }
        }
        for (Socket socket : crowd) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }
    }

    private void use(ProbeServer other) {
        server.close();
        server = other;
    }

    private Socket join() throws IOException {
        Socket socket = new RawClient(server.port()).open();
        crowd.add(socket);
        return socket;
    }

    /** One that takes next to nothing before somebody reads. */
    private Socket deaf() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        crowd.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void ask(Socket socket) {
        assertThat(RawClient.ask(socket, OK).status()).isEqualTo(200);
    }
}
