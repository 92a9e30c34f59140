package dev.signet.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Encrypts connections of one conversation, as another factory does. */
final class ConversationTlsSockets extends SSLSocketFactory {
    private final Conversation conversation;
    private final SSLSocketFactory tls;

    ConversationTlsSockets(Conversation conversation, SSLSocketFactory tls) {
        this.conversation = conversation;
        this.tls = tls;
    }

    /** Encrypts one that stands; that one is taken, since its other end may never finish the handshake. */
    @Override
    public Socket createSocket(Socket connection, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(conversation.take(connection), host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return conversation.take(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return conversation.take(tls.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return conversation.take(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return conversation.take(tls.createSocket(address, port, localAddress, localPort));
    }
}
