package dev.signet.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the process of a server takes of a Linux machine. */
public final class Footprint {
    private static final String RESIDENT = "VmRSS:";
    private static final String THREADS = "Threads:";
    private static final int KIBIBYTES_OF_A_MEBIBYTE = 1024;
    private static final int BYTES_OF_A_MEBIBYTE = 1024 * 1024;

    private final Path home;
    private final String process;

    /**
     * That of this server.
     *
     * @param home a directory for what is read
     */
    public Footprint(Path home, RunningServer server) {
        this.home = home;
        this.process = Long.toString(server.invocation().process().pid());
    }

    /** How many files it has open, connections among them. */
    public long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc", process, "fd"))) {
            return files.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How many MiB of the machine's memory it has, most of it heap that is or once was in use. */
    public long resident() {
        return status(RESIDENT) / KIBIBYTES_OF_A_MEBIBYTE;
    }

    /** How many threads it has, those that are not of Java too. */
    public long threads() {
        return status(THREADS);
    }

    private long status(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How many MiB of its heap are in use: what a full collection leaves. */
    public long alive() {
        Invocation histogram = Invocation.of(
                home, Map.of(), List.of(System.getProperty("java.home") + "/bin/jcmd", process, "GC.class_histogram"));
        if (histogram.exitCode() != 0) {
            throw new AssertionError(histogram.everything());
        }
        String total =
                histogram.out().lines().reduce("", (earlier, later) -> later).strip();
        return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1)) / BYTES_OF_A_MEBIBYTE;
    }
}
