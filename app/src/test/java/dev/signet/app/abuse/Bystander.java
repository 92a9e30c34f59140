package dev.signet.app.abuse;

import dev.signet.app.journey.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
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
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who signs in again and again, over a new connection each time, whatever others do. */
final class Bystander implements AutoCloseable {
    private static final int MILLISECONDS_TO_ANSWER = 60_000;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Duration>> answers;

    Bystander(Person person, URI server) {
        Callable<List<Duration>> life = () -> {
            List<Duration> each = new ArrayList<>();
            do {
                long start = System.nanoTime();
                if (signsIn(person, server)) {
                    each.add(Duration.ofNanos(System.nanoTime() - start));
                } else {
                    turnedAway.incrementAndGet();
                }
            } while (!done.get());
            return each;
        };
        answers = thread.submit(life);
    }

    /** How long each answer took, the shortest first. Throws when one was not the right one, or took very long. */
    List<Duration> answers() throws InterruptedException, ExecutionException {
        done.set(true);
        return answers.get().stream().sorted().toList();
    }

    /** How often their connection was closed before they were answered. */
    int turnedAway() {
        return turnedAway.get();
    }

    private static boolean signsIn(Person person, URI server) throws IOException {
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
            if (!answer.isEmpty() && !answer.startsWith("HTTP/1.1 200 ")) {
                throw new AssertionError(
                        "signing in was answered: " + answer.lines().findFirst());
            }
            return !answer.isEmpty();
        } catch (SocketException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        done.set(true);
        thread.shutdown();
    }
}
