package dev.signet.app.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that the server has begun to work on, and whose body ends when the test wants it to. */
final class UnfinishedRequest implements AutoCloseable {
    private static final int MILLISECONDS_TO_ANSWER = 30_000;
    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

    private final Socket socket;
    private final String rest;

    private UnfinishedRequest(Socket socket, String rest) {
        this.socket = socket;
        this.rest = rest;
    }

    /** Sends the head, waits until the server reads the body (RFC 9110 section 10.1.1), and sends half of that. */
    static UnfinishedRequest post(URI server, String path, String json) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
        int half = json.length() / 2;
        UnfinishedRequest request = new UnfinishedRequest(socket, json.substring(half));
        request.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + json.length() + "\r\nExpect: 100-continue\r\n\r\n");
        String answer = new String(socket.getInputStream().readNBytes(GO_ON.length()), StandardCharsets.US_ASCII);
        if (!answer.equals(GO_ON)) {
            throw new AssertionError("the server did not ask for the body: " + answer);
        }
        request.send(json.substring(0, half));
        return request;
    }

    /** Sends the other half; the answer is everything that comes back until the server closes. */
    String finish() throws IOException {
        send(rest);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
