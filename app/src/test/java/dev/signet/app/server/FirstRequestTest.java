package dev.signet.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FirstRequestTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<String> answered = new CopyOnWriteArrayList<>();

    @Test
    void it_asks_whether_the_server_is_ready_and_waits_for_the_answer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            new Thread(() -> answer(server)).start();

            FirstRequest.to(HERE, server.getLocalPort());

            assertThat(answered).containsExactly("GET /readyz HTTP/1.1");
        }
    }

    @Test
    void a_server_on_all_addresses_is_asked_on_this_machine() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            new Thread(() -> answer(server)).start();

            FirstRequest.to(InetAddress.getByName("0.0.0.0"), server.getLocalPort());

            assertThat(answered).containsExactly("GET /readyz HTTP/1.1");
        }
    }

    @Test
    void a_server_that_cannot_reach_itself_starts_all_the_same() throws Exception {
        int nobodys;
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            nobodys = server.getLocalPort();
        }

        assertThatCode(() -> FirstRequest.to(HERE, nobodys)).doesNotThrowAnyException();
    }

    private void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String first = request.readLine();
            while (!request.readLine().isEmpty()) {
                // The headers, up to the empty line.
            }
            socket.setSoTimeout(200);
            if (hasLeft(request)) {
                return;
            }
            answered.add(first);
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasLeft(BufferedReader request) throws IOException {
        try {
            return request.read() < 0;
        } catch (SocketTimeoutException waiting) {
            return false;
        }
    }
}
