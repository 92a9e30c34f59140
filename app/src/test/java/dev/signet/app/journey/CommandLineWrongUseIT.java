package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.client.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever uses the command line wrongly, or meets something that is no Signet, is told so in one line. */
class CommandLineWrongUseIT {
    private static final String KEY = Secrets.remember("capy_live_wJ2k9xQ4");

    @TempDir
    private Path home;

    @Test
    void without_a_login_one_is_told_how_to_get_one() {
        assertThat(new Cli(home, Map.of()).fail(3, "whoami"))
                .isEqualTo("signet: not signed in to http://localhost:8080: run 'signet login --server"
                        + " http://localhost:8080', or set SIGNET_API_KEY");
        assertThat(new Cli(home, Map.of()).fail(3, "logout")).contains("not signed in");
        assertThat(home.resolve("config")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami --server http://example.com",
                "whoami --server ftp://example.com",
                "keys",
                "keys create",
                "keys create a b",
                "keys create x --scope Ä",
                "keys create x --expires-in soon",
                "keys create x --project 7",
                "keys revoke",
                "keys revoke 7",
                "keys frob",
                "organizations",
                "organizations use",
                "login --frob"
            })
    void a_wrong_command_line_is_told_with_the_way_to_the_help(String line) {
        Invocation wrong = new Cli(home, Map.of()).withKey(KEY).run(2, line.split(" "));

        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines()).hasSize(2);
        assertThat(wrong.err()).startsWith("signet: ").contains("--help");
    }

    @Test
    void a_key_that_is_none_is_not_repeated() {
        assertThat(new Cli(home, Map.of("SIGNET_API_KEY", "a secret")).fail(3, "whoami"))
                .contains("SIGNET_API_KEY is not a key")
                .doesNotContain("a secret");
        assertThat(new Cli(home, Map.of("SIGNET_SERVER", "http://example.com")).fail(2, "whoami"))
                .contains("SIGNET_SERVER must begin with https://");
    }

    @Test
    void a_server_that_is_not_a_signet_is_told_in_a_sentence() {
        try (ScriptedServer other = ScriptedServer.start();
                ScriptedServer elsewhere = ScriptedServer.start()) {
            Cli cli = Cli.of(home, other.url()).withKey(KEY);
            other.then(200, "text/html", "<html>");
            other.then(301, Map.of("Location", elsewhere.url().toString()), "");
            other.thenJson(200, "{'hello': 'world'}");
            other.then(404, "text/html", "<html>");

            assertThat(cli.fail(5, "whoami")).contains("is not a Signet server: it answered with text/html");
            assertThat(cli.fail(5, "whoami")).contains("is not a Signet server: it sends elsewhere");
            assertThat(cli.fail(5, "whoami")).contains("is not a Signet server: its answer to GET /v1/me has no");
            assertThat(cli.fail(5, "login")).contains("is not a Signet server");
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_sentence() throws Exception {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        Cli cli = Cli.of(home, URI.create("http://localhost:" + nobodys)).withKey(KEY);

        assertThat(cli.fail(5, "whoami")).contains("cannot be reached: nothing listens there");
        assertThat(cli.fail(5, "login")).contains("cannot be reached: nothing listens there");
        assertThat(cli.with("SIGNET_SERVER", "https://no-such-host.invalid").fail(5, "whoami"))
                .contains("cannot be reached");
    }

    @Test
    void a_file_of_logins_that_is_broken_is_told_before_a_server_is_asked() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            Cli cli = Cli.of(home, server.url());
            Files.createDirectories(cli.logins().getParent());
            Files.writeString(cli.logins(), "{\"version\": 1, \"logins\": [" + KEY);

            for (String command : List.of("login", "logout", "whoami")) {
                assertThat(cli.fail(1, command)).contains(cli.logins().toString(), "mend it, or delete it");
            }
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void a_place_for_logins_that_cannot_be_written_is_told_before_a_login_begins() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            Files.writeString(home.resolve("config"), "in the way");

            assertThat(Cli.of(home, server.url()).fail(1, "login")).contains("cannot be written");
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"state\":\"denied\"}', the login was denied",
        "200, '{\"state\":\"expired\"}', has expired before anybody approved it: begin again",
        "404, '{\"error\":\"None.\",\"code\":\"not_found\"}', knows this login no more: begin again",
        "200, '{\"state\":\"consumed\"}', was handed over and has not arrived here"
    })
    void a_login_that_comes_to_nothing_is_told_in_a_sentence(int status, String answer, String sentence) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.thenJson(
                    201,
                    "{'session_id': '01890a5d-ac96-774b-bcce-b302099a8057', 'poll_token': 'p', 'state': 'pending',"
                            + " 'user_code': 'BCDF-GHJK', 'authorize_url': 'http://localhost/cli',"
                            + " 'expires_at': '2030-01-01T00:00:00Z', 'poll_interval_seconds': 1}");
            server.thenJson(status, answer);
            Cli cli = Cli.of(home, server.url());
            assertThat(cli.fail(4, "login")).contains(sentence);
            assertThat(cli.fail(3, "whoami")).contains("not signed in");
        }
    }

    @Test
    void help_names_the_exit_codes_and_how_to_hand_a_key_over() {
        for (String command : List.of("login", "logout", "whoami", "keys", "organizations")) {
            assertThat(new Cli(home, Map.of()).run(0, command, "--help").out())
                    .contains("Exit codes:", "130", "SIGNET_API_KEY", "SIGNET_SERVER");
        }
    }
}
