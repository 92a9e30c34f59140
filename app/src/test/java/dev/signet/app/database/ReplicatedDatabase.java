package dev.signet.app.database;

import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL and its synchronous standby, which takes over when it is told to: two real servers. */
public final class ReplicatedDatabase implements AutoCloseable {
    private static final String STANDBY = "standby";

    private final PostgresPrograms programs;
    private final Postmaster first;
    private final Postmaster second;
    private final int firstPort;
    private final int secondPort;
    private final SecretText password;

    private ReplicatedDatabase(
            PostgresPrograms programs,
            Postmaster first,
            Postmaster second,
            int firstPort,
            int secondPort,
            SecretText password) {
        this.programs = programs;
        this.first = first;
        this.second = second;
        this.firstPort = firstPort;
        this.secondPort = secondPort;
        this.password = password;
    }

    /** Makes and starts both below this directory, and waits until every commit is on both. */
    public static ReplicatedDatabase start(Path path) throws IOException, SQLException {
        SecretText password;
        try (EmbeddedDatabase made = EmbeddedDatabase.start(path)) {
            password = made.password();
        }
        Path directory = path.toRealPath();
        PostgresPrograms programs =
                new PostgresPrograms(PostgresBinaries.unpackedIn(directory, PostgresVersion.packed()));
        Path cluster = directory.resolve("cluster");
        Path copy = directory.resolve("cluster-of-the-standby");
        copy(cluster, copy);
        int firstPort = freePort();
        int secondPort = freePort();
        Files.createFile(copy.resolve("standby.signal"));
        set(
                copy,
                "primary_conninfo = 'host=127.0.0.1 port=" + firstPort + " user=" + EmbeddedDatabase.USER + " password="
                        + password.reveal() + " application_name=" + STANDBY + "'");
        set(cluster, "synchronous_standby_names = '" + STANDBY + "'");
        ReplicatedDatabase database = new ReplicatedDatabase(
                programs,
                new Postmaster(cluster, directory, directory.resolve("log")),
                new Postmaster(copy, directory, directory.resolve("log-of-the-standby")),
                firstPort,
                secondPort,
                password);
        begin(database.first, programs, firstPort);
        begin(database.second, programs, secondPort);
        database.awaitStandby();
        return database;
    }

    /** The JDBC URL of whichever of the two is the primary. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + firstPort + ",127.0.0.1:" + secondPort
                + "/postgres?targetServerType=primary";
    }

    public String user() {
        return EmbeddedDatabase.USER;
    }

    public SecretText password() {
        return password;
    }

    /** The process of the server that is the primary at first. */
    public ProcessHandle primary() throws IOException {
        return first.running().orElseThrow();
    }

    /** The process of the other. */
    public ProcessHandle standby() throws IOException {
        return second.running().orElseThrow();
    }

    /** Makes the standby the primary. */
    public void promote() throws SQLException {
        if (!ask(secondPort, "SELECT pg_promote()").equals("t")) {
            throw new AssertionError("the standby was not promoted");
        }
    }

    private void awaitStandby() throws SQLException {
        String states = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
        for (int look = 0; ask(firstPort, states).equals("0"); look++) {
            if (look == 1000) {
                throw new AssertionError("the standby does not follow");
            }
            ask(firstPort, "SELECT pg_sleep(0.02)");
        }
    }

    private String ask(int port, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        EmbeddedDatabase.url(port), EmbeddedDatabase.USER, password.reveal());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void begin(Postmaster postmaster, PostgresPrograms programs, int port) throws IOException {
        PostgresPrograms.Outcome started = postmaster.start(programs, port);
        if (!started.succeeded()) {
            throw new IOException(started.output());
        }
    }

    private static void set(Path cluster, String line) throws IOException {
        Files.write(cluster.resolve("postgresql.auto.conf"), List.of(line), StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops what still runs. */
    @Override
    public void close() throws IOException {
        second.stop(programs);
        first.stop(programs);
    }
}
