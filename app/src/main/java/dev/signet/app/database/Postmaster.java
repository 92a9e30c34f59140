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
    private static final String SECONDS_TO_START = "120";
    private static final String SECONDS_TO_STOP = "60";

    // Small, since one server of ours is its only client. jit pays for long queries alone, and there are none.
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=50",
            "shared_buffers=64MB",
            "min_wal_size=64MB",
            "max_wal_size=512MB",
            "jit=off",
            "io_method=sync",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path cluster;
    private final Path file;
    private final Path directory;
    private final Path log;

    /**
     * The postmaster of a cluster.
     *
     * @param directory below it lie all programs that have ever run this cluster
     * @param log where it writes what it has to say
     */
    Postmaster(Path cluster, Path directory, Path log) {
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
        this.directory = directory;
        this.log = log;
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

    /** Starts it on this port of loopback; the outcome may be that it did not start. */
    PostgresPrograms.Outcome start(PostgresPrograms programs, int port) throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        OPTIONS.forEach(option -> options.append(" -c ").append(option));
        return programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--options=" + options);
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
