package dev.signet.app.database;

import dev.signet.app.data.PrivateFiles;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tx.StoreUnavailable;
import dev.signet.jdbc.ConnectionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own: its programs, its files and its process. It listens on loopback alone and asks everybody for
 * a password (SCRAM-SHA-256, RFC 7677), since any user of the machine can reach loopback. Durability is PostgreSQL's
 * default: what was committed survives a crash.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String USER = "signet";
    private static final int PASSWORD_BYTES = 32;
    private static final int STARTS = 5;
    private static final long MILLISECONDS_BETWEEN_STARTS = 500;
    private static final Pattern UNQUOTABLE = Pattern.compile("[\"$`\\\\\\v]");

    private final PostgresPrograms programs;
    private final Postmaster postmaster;
    private final int port;
    private final SecretText password;
    private final Path log;
    private boolean gone;
    private boolean closed;

    private EmbeddedDatabase(
            PostgresPrograms programs, Postmaster postmaster, int port, SecretText password, Path log) {
        this.programs = programs;
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
        this.log = log;
    }

    /**
     * Starts the database that lives in this directory, which is made the first time. Whoever calls holds the directory
     * alone: a server process that still runs on it was left behind, and is stopped first.
     */
    public static EmbeddedDatabase start(Path path) {
        Path log = path.resolve("log");
        try {
            PrivateFiles.createDirectories(path);
            Path directory = path.toRealPath();
            checkName(directory);
            Path cluster = directory.resolve("cluster");
            String version = PostgresVersion.packed();
            PostgresVersion.check(cluster, version);
            PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedIn(directory, version));
            SecretText password = create(programs, cluster, directory.resolve("password"));
            Postmaster postmaster = new Postmaster(cluster, directory, log);
            if (postmaster.stop(programs)) {
                LOG.warn("the embedded database was left running by a server that was killed; it is started anew");
            }
            int port = startServer(programs, postmaster);
            return new EmbeddedDatabase(programs, postmaster, port, password, log);
        } catch (IOException broken) {
            throw new StartFailure(
                    "the embedded database did not start, its log is " + log + ": " + broken.getMessage(), broken);
        }
    }

    /** How to connect to it. */
    public ConnectionSettings connection() {
        return new ConnectionSettings(new SecretText(url()), Optional.of(USER), Optional.of(password));
    }

    /** Its JDBC URL, without user and password. */
    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Who to connect as. */
    public String user() {
        return USER;
    }

    /** What that user is asked for. */
    public SecretText password() {
        return password;
    }

    /**
     * Starts it once more when its process is gone, on the port that it had; does nothing while it runs, and once it was
     * closed. Throws {@link StoreUnavailable} when it does not start, and can then be called again.
     */
    public synchronized void revive() {
        try {
            if (closed || postmaster.running().isPresent()) {
                return;
            }
            if (!gone) {
                LOG.error("the embedded database is gone; it is started again");
                gone = true;
            }
            PostgresPrograms.Outcome started = postmaster.start(programs, port);
            if (!started.succeeded()) {
                throw started.failure("pg_ctl");
            }
            gone = false;
            LOG.info("the embedded database is back");
        } catch (IOException failed) {
            throw new StoreUnavailable(
                    "the embedded database does not start, its log is " + log + ": " + failed.getMessage(), failed);
        }
    }

    /** Stops it, and keeps it from being revived; what was not committed is lost. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        postmaster.stop(programs);
    }

    // Its programs start each other by way of a shell, their paths in double quotes.
    private static void checkName(Path directory) {
        if (UNQUOTABLE.matcher(directory.toString()).find()) {
            throw new StartFailure("the embedded database cannot be in " + directory
                    + ": set SIGNET_DATA_DIR to a path without any of \" $ ` \\ and line breaks");
        }
    }

    private static SecretText create(PostgresPrograms programs, Path cluster, Path passwordFile) throws IOException {
        boolean created = Files.exists(cluster);
        if (!Files.exists(passwordFile)) {
            if (created) {
                throw new StartFailure("the embedded database cannot be opened: its password was in " + passwordFile
                        + ", which is gone");
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(passwordFile, HexFormat.of().formatHex(random));
        }
        if (!created) {
            initialize(programs, cluster, passwordFile);
        }
        return new SecretText(Files.readString(passwordFile).strip());
    }

    // Renamed when whole, so that a start that was cut short leaves nothing that looks like a database.
    private static void initialize(PostgresPrograms programs, Path cluster, Path passwordFile) throws IOException {
        Path unfinished = cluster.resolveSibling("cluster.new");
        Trees.delete(unfinished);
        PostgresPrograms.Outcome made = programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                // Many would slow down who guesses a password, and every connection; nobody guesses a random key.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        if (!made.succeeded()) {
            throw made.failure("initdb");
        }
        PrivateFiles.rename(unfinished, cluster);
    }

    private static int startServer(PostgresPrograms programs, Postmaster postmaster) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            PostgresPrograms.Outcome started = postmaster.start(programs, port);
            if (started.succeeded()) {
                return port;
            }
            // Somebody took the port in between, or processes of a killed server have not seen yet that it is gone.
            if (attempt == STARTS) {
                throw started.failure("pg_ctl");
            }
            pause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_STARTS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the embedded database started", interrupted);
        }
    }
}
