package dev.signet.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.tx.StoreUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    static Path directory;

    @Test
    void what_was_written_is_there_after_a_stop_and_a_start() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql.run(database, "CREATE TABLE stopped (n int)", "INSERT INTO stopped VALUES (17)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.ask(database, "SELECT n FROM stopped")).isEqualTo("17");
        }
    }

    @Test
    void what_was_written_is_there_after_the_server_that_holds_it_is_killed() throws Exception {
        Process holder = startHolder();
        try (BufferedReader output = holder.inputReader()) {
            String url = Optional.ofNullable(output.readLine()).orElseThrow();
            String password = Files.readString(directory.resolve("password"));
            try (Connection connection = DriverManager.getConnection(url, "signet", password)) {
                Sql.run(connection, "CREATE TABLE killed (n int)", "INSERT INTO killed VALUES (23)");
            }
            holder.destroyForcibly().waitFor();
            assertThat(postmaster()).as("the orphan").isPresent();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.ask(database, "SELECT n FROM killed")).isEqualTo("23");
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_the_database_itself_is_killed() throws Exception {
        EmbeddedDatabase crashed = EmbeddedDatabase.start(directory);
        Sql.run(crashed, "CREATE TABLE crashed (n int)", "INSERT INTO crashed VALUES (29)");
        killPostmaster();
        crashed.close();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.ask(database, "SELECT n FROM crashed")).isEqualTo("29");
        }
    }

    @Test
    void a_database_that_is_killed_comes_back_where_it_was() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql.run(database, "CREATE TABLE revived (n int)", "INSERT INTO revived VALUES (31)");
            ProcessHandle first = postmaster().orElseThrow();
            database.revive();
            assertThat(postmaster()).contains(first);
            killPostmaster();
            untilItSucceeds(database::revive);
            assertThat(Sql.ask(database, "SELECT n FROM revived")).isEqualTo("31");
        }
    }

    @Test
    void a_database_that_was_stopped_does_not_come_back() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        database.close();

        database.revive();

        assertThat(postmaster()).isEmpty();
    }

    @Test
    void a_database_that_cannot_come_back_says_why_and_can_be_tried_again() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            killPostmaster();
            Path version = directory.resolve("cluster/PG_VERSION");
            Path hidden = Files.move(version, directory.resolve("hidden"));

            assertThatThrownBy(database::revive)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(directory.resolve("log").toString())
                    .hasMessageContaining("pg_ctl: ")
                    .hasMessageNotContaining("\n");

            Files.move(hidden, version);
            untilItSucceeds(database::revive);
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_process_id_file_that_names_a_stranger_neither_stops_the_start_nor_the_stranger() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(pidFile(), stranger.pid() + "\n" + directory.resolve("cluster") + "\n");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
                assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_empty_process_id_file_does_not_stop_the_start() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Files.createFile(pidFile());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void nobody_comes_in_without_the_password() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "signet", "")
                            .close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "signet", "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Sql.ask(database, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            assertThat(Sql.ask(database, "SHOW unix_socket_directories")).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("cluster"))))
                .isEqualTo("rwx------");
    }

    @Test
    void it_listens_on_loopback_alone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            int port = Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
            String outside = outsideAddress().orElse("127.0.0.2");
            assertThatThrownBy(() -> connect(outside, port)).isInstanceOf(ConnectException.class);
            connect("127.0.0.1", port);
        }
    }

    @Test
    void it_is_durable_and_speaks_utf8() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW data_checksums")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void files_of_another_major_version_are_told_in_one_line(@TempDir Path old) throws Exception {
        Files.createDirectory(old.resolve("cluster"));
        Files.writeString(old.resolve("cluster/PG_VERSION"), "9.6\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(old))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("made by PostgreSQL 9.6")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_start_that_was_cut_short_is_done_over(@TempDir Path unfinished) throws Exception {
        Files.createDirectories(unfinished.resolve("postgresql.new/bin"));
        Files.writeString(unfinished.resolve("postgresql.new/bin/postgres"), "half");
        Files.createDirectories(unfinished.resolve("cluster.new/base"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(unfinished)) {
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Optional<ProcessHandle> postmaster() throws IOException {
        return new Postmaster(directory.resolve("cluster"), directory, directory.resolve("log")).running();
    }

    private static void killPostmaster() throws IOException {
        ProcessHandle postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    // Its children see a little later that it is gone, and hold its memory until then.
    private static void untilItSucceeds(Runnable work) {
        for (int attempt = 1; attempt <= 20; attempt++) {
            try {
                work.run();
                return;
            } catch (StoreUnavailable notYet) {
                assertThat(attempt).isLessThan(20);
            }
        }
    }

    private static Path pidFile() {
        return directory.resolve("cluster/postmaster.pid");
    }

    private static Optional<String> outsideAddress() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .findFirst();
    }

    private static void connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }
}
