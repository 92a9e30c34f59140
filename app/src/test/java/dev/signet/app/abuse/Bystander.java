package dev.signet.app.abuse;

import dev.signet.app.journey.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who signs in again and again, over a new connection each time, whatever others do. */
final class Bystander implements AutoCloseable {
    private static final int MILLISECONDS_TO_ANSWER = 60_000;

    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Duration>> answers;

    Bystander(Person person, URI server) {
        Callable<List<Duration>> life = () -> {
            List<Duration> each = new ArrayList<>();
            do {
                long start = System.nanoTime();
                signIn(person, server);
                each.add(Duration.ofNanos(System.nanoTime() - start));
            } while (!done.get());
            return each;
        };
        answers = thread.submit(life);
    }

    /** How long each answer took, the shortest first. Throws when one did not come, or was not the right one. */
    List<Duration> answers() throws InterruptedException, ExecutionException {
        done.set(true);
        return answers.get().stream().sorted().toList();
    }

    private static void signIn(Person person, URI server) throws IOException {
        String body = "{\"username\":\"" + person.username() + "\",\"password\":\"" + person.password() + "\"}";
        String request = String.join(
                "\r\n",
                "POST /v1/auth/login HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new AssertionError(
                        "signing in was answered: " + answer.lines().findFirst());
            }
        }
    }

    @Override
    public void close() {
        done.set(true);
        thread.shutdown();
    }
}
