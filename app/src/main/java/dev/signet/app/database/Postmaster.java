package dev.signet.app.database;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a cluster's {@code postmaster.pid} names. It outlives a server of ours that was killed, and
 * the file outlives both, with the number of a process that may be anybody's by then.
 */
final class Postmaster {
    private static final String SECONDS_TO_STOP = "60";

    private final Path cluster;
    private final Path file;
    private final Path directory;

    /**
     * The postmaster of a cluster.
     *
     * @param directory below it lie all programs that have ever run this cluster
     */
    Postmaster(Path cluster, Path directory) {
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
        this.directory = directory;
    }

    /** The running process, certainly this cluster's. A file that names no such process is removed. */
    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = number().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isPresent() && isOurs(process.get())) {
            return process;
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** Stops it, open transactions rolled back; false when it was not running. */
    boolean stop(PostgresPrograms programs) throws IOException {
        if (running().isEmpty()) {
            return false;
        }
        PostgresPrograms.Outcome stopped = programs.run(
                "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=" + SECONDS_TO_STOP);
        if (!stopped.succeeded()) {
            throw new IOException("pg_ctl: " + stopped.output());
        }
        return true;
    }

    private Optional<Long> number() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(lines.get(0).strip()));
    }

    private boolean isOurs(ProcessHandle process) {
        String command = process.info()
                .command()
                .orElseThrow(() -> new StartFailure("process " + process.pid()
                        + " may be a PostgreSQL that still uses the data directory, and cannot be looked at: end it, or remove "
                        + file));
        return Path.of(command).startsWith(directory);
    }
}
