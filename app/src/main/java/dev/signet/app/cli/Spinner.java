package dev.signet.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A line that moves while somebody waits, and is gone afterwards. */
final class Spinner implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(120);
    // The ^C of who stops it stands behind the text.
    private static final int BESIDES = 4;
    private static final String PHASES = "|/-\\";

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Spinner(PrintWriter terminal, String text) {
        thread = new Thread(() -> spin(terminal, text), "spinner");
        thread.setDaemon(true);
    }

    static Spinner start(PrintWriter terminal, String text) {
        Spinner spinner = new Spinner(terminal, text);
        spinner.thread.start();
        // Or what the shell writes next would stand behind it when the process is told to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(spinner::close, "spinner-stop"));
        return spinner;
    }

    private void spin(PrintWriter terminal, String text) {
        try {
            int phase = 0;
            do {
                terminal.print("\r" + PHASES.charAt(phase) + " " + text);
                terminal.flush();
                phase = (phase + 1) % PHASES.length();
            } while (!stopped.await(STEP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        terminal.print("\r" + " ".repeat(text.length() + BESIDES) + "\r");
        terminal.flush();
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
