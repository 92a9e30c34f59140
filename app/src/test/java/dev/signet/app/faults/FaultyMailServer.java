package dev.signet.app.faults;

import dev.signet.app.journey.Mail;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that has a fault, or none, one conversation after the other. */
final class FaultyMailServer implements AutoCloseable {
    /** What can be wrong with it. */
    enum Fault {
        NONE,
        /** Nobody listens. */
        DOWN,
        /** It takes no mail now. */
        REFUSES,
        /** It takes the connection and says nothing. */
        HANGS,
        /** It takes the mail and hangs up without a word. */
        TAKES_WITHOUT_A_WORD
    }

    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final int port;
    private ServerSocket listener;
    private volatile Fault fault = Fault.NONE;

    FaultyMailServer() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        port = listener.getLocalPort();
        listen();
    }

    int port() {
        return port;
    }

    /** From now on this is wrong with it. */
    void has(Fault now) throws IOException {
        boolean down = fault == Fault.DOWN;
        fault = now;
        if (now == Fault.DOWN) {
            listener.close();
        } else if (down) {
            listener = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
            listen();
        }
    }

    /** What it took so far, whatever it said. */
    List<Mail> taken() {
        return taken;
    }

    /** How often somebody came to it. */
    int calls() {
        return calls.get();
    }

    private void listen() {
        ServerSocket now = listener;
        Thread thread = new Thread(() -> serve(now), "faulty-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(ServerSocket now) {
        while (!now.isClosed()) {
            try (Socket client = now.accept()) {
                calls.incrementAndGet();
                converse(client, fault);
            } catch (IOException gone) {
                // The client has left, or nobody listens any more.
            }
        }
    }

    private void converse(Socket client, Fault now) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        if (now == Fault.HANGS) {
            in.readLine();
            return;
        }
        say(out, now == Fault.REFUSES ? "421 not now" : "220 ready");
        for (String line = in.readLine(); line != null && now != Fault.REFUSES; line = in.readLine()) {
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (!verb.equals("DATA")) {
                say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
                continue;
            }
            say(out, "354 go on");
            taken.add(message(in));
            if (now == Fault.TAKES_WITHOUT_A_WORD) {
                return;
            }
            say(out, "250 taken");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static Mail message(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return Mail.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
