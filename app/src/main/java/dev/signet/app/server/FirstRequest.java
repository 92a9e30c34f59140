package dev.signet.app.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first request to a server, by itself: whoever comes first shall not be the one who waits for what it loads. Over a
 * bare socket, as a client of HTTP would take longer to load than all that this is for.
 */
final class FirstRequest {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRequest.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String READINESS = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private FirstRequest() {}

    /** Makes it. That it comes through is not needed: a firewall may stand between a server and its own address. */
    static void to(InetAddress host, int port) {
        InetAddress reached = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        int millis = Math.toIntExact(LONGEST.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(reached, port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(READINESS.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException failed) {
            LOG.debug("The server's first request to itself did not come through", failed);
        }
    }
}
