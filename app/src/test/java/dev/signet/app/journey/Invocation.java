package dev.signet.app.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of a program as a process, in this directory; what it writes goes into files there. */
public final class Invocation {
    private static final long LONGEST_SECONDS = 90;
    private static final List<String> OPTIONS =
            List.of(System.getProperty("signet.java.options").split(" "));

    private final Process process;
    private final Path out;
    private final Path err;

    private Invocation(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs the packed server with nothing but these settings. */
    public static Invocation ofJar(Path directory, Map<String, String> settings, String... arguments) {
        return of(directory, settings, jar(arguments));
    }

    /** The same, with this on its standard input. */
    static Invocation ofJarReading(String input, Path directory, Map<String, String> settings, String... arguments) {
        return of(directory, settings, jar(arguments), input);
    }

    private static List<String> jar(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", System.getProperty("signet.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a program with these settings and none of whoever runs the tests. */
    public static Invocation of(Path directory, Map<String, String> settings, List<String> command) {
        return of(directory, settings, command, "");
    }

    private static Invocation of(Path directory, Map<String, String> settings, List<String> command, String input) {
        try {
            Path out = Files.createTempFile(directory, "process-", ".out");
            Path err = Files.createTempFile(directory, "process-", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
            builder.environment().putAll(settings);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new Invocation(process, out, err);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Its process. */
    public Process process() {
        return process;
    }

    /** Waits for its end; the answer is its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end within " + LONGEST_SECONDS + " seconds: " + everything());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has written to standard output so far. */
    public String out() {
        return text(out);
    }

    /** What it has written to standard error so far. */
    public String err() {
        return text(err);
    }

    /** All that it has written so far. */
    public String everything() {
        return out() + err();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
