package dev.signet.app.database;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    // PostgreSQL manual, "Database File Layout": the file's lines, counted from 0.
    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Path cluster;
    private final Path file;
    private final Path directory;
    private final Path log;

    /**
     * The postmaster of a cluster.
     *
     * @param directory below it lie all programs that have ever run this cluster; its real path
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
        Optional<ProcessHandle> process = named();
        if (process.isPresent() && isOurs(process.get())) {
            return process;
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /**
     * The port of the process that runs; empty when none does, or one that is certainly another's. Leaves everything as
     * it is.
     */
    Optional<Integer> port() throws IOException {
        Optional<ProcessHandle> process = named();
        boolean ours =
                process.isPresent() && program(process.get()).map(this::isBelow).orElse(true);
        return ours ? number(PORT_LINE) : Optional.empty();
    }

    /** The process that has the number in the file, whosever it is. */
    private Optional<ProcessHandle> named() throws IOException {
        return Files.exists(file)
                ? number(PROCESS_LINE)
                        .flatMap(number -> ProcessHandle.of(number))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    private boolean isBelow(Path program) {
        return program.startsWith(directory);
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
            throw stopped.failure("pg_ctl");
        }
        return true;
    }

    /** A number in this line of the file; empty when there is none, as in a file that was not written to its end. */
    private Optional<Integer> number(int line) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.size() > line && NUMBER.matcher(lines.get(line)).matches()
                ? Optional.of(Integer.valueOf(lines.get(line)))
                : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) throws IOException {
        Optional<Path> program = program(process);
        if (program.isPresent()) {
            return isBelow(program.get());
        }
        // Of a process that has ended and that nobody has asked about yet, nothing but its number is left.
        Optional<Integer> port = number(PORT_LINE);
        if (port.isEmpty() || !isListenedOn(port.get())) {
            return false;
        }
        throw new StartFailure("process " + process.pid()
                + " may be a PostgreSQL that still uses the data directory, and cannot be looked at: end it, or remove "
                + file);
    }

    private static boolean isListenedOn(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
