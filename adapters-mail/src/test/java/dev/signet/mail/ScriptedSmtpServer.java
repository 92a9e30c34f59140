package dev.signet.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers each command as it was told to, and remembers what it was sent. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** As an answer: none, the connection ends. */
    static final String HANG_UP = "";

    /** As an answer: none, the connection stays open. */
    static final String SILENCE = " ";

    /** As an answer: one that goes on byte by byte for as long as the connection stands. */
    static final String ENDLESS = "  ";

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(20);

    static final String GREETING = "greeting";
    static final String MESSAGE = ".";

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            GREETING,
            "220 ready",
            "EHLO",
            "250 hello",
            "STARTTLS",
            "220 go ahead",
            "AUTH",
            "235 welcome",
            "MAIL",
            "250 sender ok",
            "RCPT",
            "250 recipient ok",
            "DATA",
            "354 go on",
            MESSAGE,
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye"));
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Optional<SSLContext> tls;

    ScriptedSmtpServer(Map<String, String> answers) throws IOException {
        this(answers, Optional.empty());
    }

    ScriptedSmtpServer(Map<String, String> answers, Optional<SSLContext> tls) throws IOException {
        this.answers.putAll(answers);
        this.tls = tls;
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Every command so far, those after STARTTLS with {@code TLS } before them. */
    List<String> commands() {
        return commands;
    }

    /** Every message so far, whatever was answered to it. */
    List<String> messages() {
        return messages;
    }

    /** From now on this is what a command is answered with. */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket connection = listener.accept()) {
                converse(connection, "");
            } catch (IOException ended) {
                // The client left, or the test is over.
            }
        }
    }

    private void converse(Socket connection, String mark) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream();
        if (mark.isEmpty() && !answer(out, GREETING)) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(mark + line);
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (!answer(out, verb)) {
                return;
            }
            if (verb.equals("STARTTLS") && tls.isPresent()) {
                converse(encrypted(connection), "TLS ");
                return;
            }
            if (verb.equals("DATA") && answers.get("DATA").startsWith("354")) {
                messages.add(message(in));
                if (!answer(out, MESSAGE)) {
                    return;
                }
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringJoiner lines = new StringJoiner("\n");
        for (String line = in.readLine(); line != null && !line.equals(MESSAGE); line = in.readLine()) {
            lines.add(line);
        }
        return lines.toString();
    }

    private boolean answer(OutputStream out, String command) throws IOException {
        String answer = answers.getOrDefault(command, "500 what?");
        if (answer.equals(ENDLESS)) {
            drip(out);
        }
        if (!answer.isBlank()) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return !answer.equals(HANG_UP);
    }

    /** Never ends but by an exception, when the other side has left. */
    static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write('2');
            out.flush();
            LockSupport.parkNanos(BETWEEN_BYTES.toNanos());
        }
    }

    private Socket encrypted(Socket connection) throws IOException {
        SSLSocket encrypted = (SSLSocket)
                tls.orElseThrow().getSocketFactory().createSocket(connection, "client", connection.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }
}
