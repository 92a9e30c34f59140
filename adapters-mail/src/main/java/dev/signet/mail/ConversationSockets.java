package dev.signet.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes connections of one conversation. */
final class ConversationSockets extends SocketFactory {
    private final SocketFactory plain = SocketFactory.getDefault();
    private final Conversation conversation;

    ConversationSockets(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Socket createSocket() throws IOException {
        return conversation.take(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return conversation.take(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return conversation.take(plain.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return conversation.take(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return conversation.take(plain.createSocket(address, port, localAddress, localPort));
    }
}
