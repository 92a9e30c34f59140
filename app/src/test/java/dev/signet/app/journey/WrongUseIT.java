package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: whoever starts the server wrongly is told in one line a mistake, and nothing of a secret. */
class WrongUseIT {
    private static final String PASSWORD = Secrets.remember("q7-Hh20-wMz");

    @TempDir
    private Path home;

    @Test
    void configuration_8_wrong_and_unsafe_settings_are_one_line_each() {
        Invocation wrong = Invocation.ofJar(
                home,
                Map.of(
                        "SIGNET_PORT", "eighty",
                        "SIGNET_HOST", "0.0.0.0",
                        "SIGNET_SECRET", PASSWORD,
                        "SIGNET_DATABASE_URL", "mysql://signet:" + PASSWORD + "@localhost/signet",
                        "SIGNET_SMTP_URL", "imap://signet:" + PASSWORD + "@localhost",
                        "SIGNET_PUBLIC_URL", "http://accounts.example.com",
                        "SIGNET_LOG_FORMAT", "xml"),
                "serve");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines())
                .allMatch(line -> line.startsWith("signet: SIGNET_"))
                .filteredOn(line -> line.contains(" must "))
                .extracting(line -> line.replaceFirst("signet: (\\S+) .*", "$1"))
                .contains(
                        "SIGNET_PORT",
                        "SIGNET_SECRET",
                        "SIGNET_DATABASE_URL",
                        "SIGNET_SMTP_URL",
                        "SIGNET_PUBLIC_URL",
                        "SIGNET_LOG_FORMAT")
                .doesNotHaveDuplicates();
        assertThat(Secrets.in(wrong.everything())).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void configuration_8_no_mail_into_files_while_others_can_reach_the_server() {
        String said = refused(Map.of("SIGNET_HOST", "0.0.0.0", "SIGNET_PUBLIC_URL", "https://accounts.example.com"), 2);

        assertThat(said).contains("SIGNET_HOST", "SIGNET_SMTP_URL");
    }

    @Test
    void configuration_8_settings_come_from_a_file_too_and_its_mistakes_are_told_likewise() throws Exception {
        Files.writeString(home.resolve("signet.conf"), "# where to listen\nSIGNET_PORT=70000\n");
        Invocation wrong = Invocation.ofJar(home, Map.of(), "serve", "--config", "signet.conf");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().lines()).singleElement().asString().contains("SIGNET_PORT must", "65535");
    }

    @Test
    void configuration_8_a_port_that_is_taken_is_told_before_anything_is_made() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(refused(Map.of("SIGNET_PORT", port), 1)).contains("127.0.0.1 port " + port);
        }
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void configuration_8_a_data_directory_that_cannot_be_made_is_named() throws Exception {
        // A file where its parent should be: that stops whoever runs the tests, root too.
        Path file = Files.createFile(home.resolve("occupied"));

        assertThat(refused(Map.of("SIGNET_DATA_DIR", file.resolve("data").toString()), 1))
                .contains(file.resolve("data").toString());
    }

    @Test
    void configuration_8_a_directory_of_other_things_is_not_taken_over() throws Exception {
        Files.writeString(home.resolve("letter.txt"), "not Signet's");

        assertThat(refused(Map.of("SIGNET_DATA_DIR", home.toString()), 1)).contains(home.toString());
        assertThat(home.resolve("letter.txt")).hasContent("not Signet's");
    }

    @Test
    void configuration_8_a_database_that_cannot_be_reached_is_one_line_without_its_password() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + nobodysPort() + "/signet?user=signet&password=" + PASSWORD;

        assertThat(refused(Map.of("SIGNET_DATABASE_URL", url), 1))
                .contains("the database at jdbc:postgresql://127.0.0.1:", "/signet cannot be reached");
    }

    @Test
    void configuration_8_a_machine_on_which_no_library_can_be_unpacked_is_told_and_the_start_has_failed()
            throws Exception {
        Path file = Files.createFile(home.resolve("tmp"));

        Invocation start = Invocation.of(
                home,
                Map.of("SIGNET_PORT", "0"),
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djava.io.tmpdir=" + file,
                        "-jar",
                        System.getProperty("signet.jar"),
                        "serve"));

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.err().lines())
                .last()
                .asString()
                .startsWith("signet: the library that hashes passwords")
                .contains(file.toString());
        assertThat(start.err()).doesNotContain("Exception in thread");
        assertThat(home.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void usage_8_an_unknown_command_is_named_and_help_is_offered() {
        Invocation wrong = Invocation.ofJar(home, Map.of(), "swerve");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("swerve", "--help").doesNotContain("\tat ");
    }

    /** What it says in its one line when it does not start with these settings. */
    private String refused(Map<String, String> settings, int exitCode) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("SIGNET_PORT", "0");
        Invocation start = Invocation.ofJar(home, all, "serve");
        assertThat(start.exitCode()).as(start.everything()).isEqualTo(exitCode);
        assertThat(start.out()).isEmpty();
        assertThat(start.err().lines()).as(start.err()).hasSize(1);
        assertThat(start.err()).startsWith("signet: ");
        assertThat(Secrets.in(start.err())).isEmpty();
        return start.err();
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
