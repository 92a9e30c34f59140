package dev.signet.app.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Many connections to one server that nobody reads from. What the server closes is opened again. */
final class Crowd implements AutoCloseable {
    // So little that the server has to keep what is not read.
    private static final int RECEIVED = 4_096;

    private final InetSocketAddress server;
    private final List<SocketChannel> members = new ArrayList<>();
    private int opened;

    Crowd(URI server) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    }

    /** Has so many connections, and sends this over each new one. */
    void gather(int size, byte[] first) throws IOException {
        while (members.size() < size) {
            SocketChannel member = SocketChannel.open();
            members.add(member);
            opened++;
            member.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVED);
            member.connect(server);
            member.configureBlocking(false);
            send(member, first);
        }
    }

    /** Sends this over each; forgets those that the server has closed. */
    void drip(byte[] drop) {
        members.removeIf(member -> !send(member, drop));
    }

    /** How many connections there ever were. */
    int opened() {
        return opened;
    }

    /** Whether it is still open, as far as sending tells. What does not fit is not sent. */
    private static boolean send(SocketChannel member, byte[] bytes) {
        try {
            member.write(ByteBuffer.wrap(bytes));
            return true;
        } catch (IOException closed) {
            close(member);
            return false;
        }
    }

    private static void close(SocketChannel member) {
        try {
            member.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        members.forEach(Crowd::close);
        members.clear();
    }
}
