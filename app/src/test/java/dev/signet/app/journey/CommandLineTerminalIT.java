package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A login before a terminal and a desktop: the terminal is one that {@code script} (util-linux) makes. */
@ExtendWith(Servers.class)
class CommandLineTerminalIT {
    @TempDir
    private Path home;

    @Test
    void while_somebody_looks_on_something_moves_and_their_browser_is_asked(RunningServer server) throws Exception {
        Api ada = server.api().bearing(Person.named("terminal-ada").signUp(server.api(), server.mail()));
        Path asked = home.resolve("asked");
        Path programs = Files.createDirectory(home.resolve("programs"));
        Path opener = Files.writeString(programs.resolve("xdg-open"), """
                #!/bin/sh
                { echo "$1"; env | grep -c SIGNET_; } >"$ASKED.new"
                mv "$ASKED.new" "$ASKED"
                """);
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        Invocation login = Invocation.of(
                home,
                Map.of(
                        "SIGNET_SERVER", server.url().toString(),
                        "SIGNET_API_KEY", Secrets.remember("capy_live_not_for_browsers"),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "DISPLAY", ":0",
                        "TERM", "xterm",
                        "ASKED", asked.toString(),
                        "PATH", programs + ":" + System.getenv("PATH")),
                List.of(
                        "env",
                        "--unset=SSH_CONNECTION",
                        "script",
                        "--quiet",
                        "--flush",
                        "--return",
                        "--command",
                        System.getProperty("java.home") + "/bin/java -jar " + System.getProperty("signet.jar")
                                + " login",
                        "/dev/null"));

        WaitingLogin waiting = new WaitingLogin(login);
        Eventually.holds("the browser", () -> Files.exists(asked));
        assertThat(Files.readString(asked)).isEqualTo(server.url() + "/cli?code=" + waiting.code() + "\n0\n");
        Eventually.holds("a turn", () -> login.out().contains("\r/ waiting for the approval"));
        assertThat(waiting.approve(ada, Map.of()).exitCode())
                .as(login.everything())
                .isZero();
        remember(home.resolve("config/signet/logins.json"));

        String end = login.out().substring(login.out().lastIndexOf("waiting for the approval"));
        assertThat(end).containsPattern("approval\r +\rsigned in to ");
    }

    private static void remember(Path logins) throws Exception {
        Secrets.remember(Files.readString(logins).replaceAll("(?s).*\"api_key\" : \"([^\"]+)\".*", "$1"));
    }
}
