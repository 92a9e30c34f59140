package dev.signet.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A line that moves while somebody waits, and is gone afterwards. */
final class Spinner implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(120);
    private static final String PHASES = "|/-\\";

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Spinner(PrintWriter err, String text) {
        thread = new Thread(() -> spin(err, text), "spinner");
        thread.setDaemon(true);
    }

    static Spinner start(PrintWriter err, String text) {
        Spinner spinner = new Spinner(err, text);
        spinner.thread.start();
        return spinner;
    }

    private void spin(PrintWriter err, String text) {
        try {
            int phase = 0;
            do {
                err.print("\r" + PHASES.charAt(phase) + " " + text);
                err.flush();
                phase = (phase + 1) % PHASES.length();
            } while (!stopped.await(STEP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        err.print("\r" + " ".repeat(text.length() + 2) + "\r");
        err.flush();
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
