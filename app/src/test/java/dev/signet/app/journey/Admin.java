package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code signet admin}, as an operator types it beside a server.
 *
 * @param settings those of the server
 */
record Admin(Path home, Map<String, String> settings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Beside this server, whose settings are those that nobody made. */
    static Admin beside(RunningServer server, Path home) {
        return new Admin(
                home,
                Map.of(
                        "SIGNET_DATA_DIR",
                        server.data().toString(),
                        "SIGNET_PORT",
                        Integer.toString(server.url().getPort())));
    }

    /** Types a command; the answer is what it says to programs. */
    JsonNode json(String... arguments) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = "--json";
        return parsed(said(more));
    }

    /** Types a command; the answer is what it says to people. */
    String said(String... arguments) {
        return done(Invocation.ofJar(home, settings, typed(arguments)));
    }

    /** The same, with this on its standard input. */
    String saidReading(String input, String... arguments) {
        return done(Invocation.ofJarReading(input, home, settings, typed(arguments)));
    }

    /** Types a command that fails with this exit code; the answer is the line that says why. */
    String fails(int exitCode, String... arguments) {
        Invocation failed = Invocation.ofJar(home, settings, typed(arguments));
        assertThat(failed.exitCode()).as(failed.everything()).isEqualTo(exitCode);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines()).singleElement().asString().startsWith("signet: ");
        return failed.err();
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }

    private static String done(Invocation invocation) {
        assertThat(invocation.exitCode()).as(invocation.everything()).isZero();
        assertThat(invocation.err()).isEmpty();
        assertThat(Secrets.in(invocation.out())).as(invocation.out()).isEmpty();
        return invocation.out();
    }

    private static String[] typed(String... arguments) {
        List<String> all = new ArrayList<>(List.of("admin"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}
