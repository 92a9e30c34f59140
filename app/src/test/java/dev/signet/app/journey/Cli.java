package dev.signet.app.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of somebody who has a home of their own, as it is typed.
 *
 * @param settings variables of their environment
 */
record Cli(Path home, Map<String, String> settings) {
    /** Somebody who uses this server. */
    static Cli of(Path home, URI server) {
        return new Cli(home, Map.of("SIGNET_SERVER", server.toString()));
    }

    /** The same with one more variable. */
    Cli with(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new Cli(home, more);
    }

    /** The same with a key in the environment. */
    Cli withKey(String raw) {
        return with("SIGNET_API_KEY", Secrets.remember(raw));
    }

    /** Where their logins are kept. */
    Path logins() {
        return home.resolve("config/signet/logins.json");
    }

    /** Types a command and does not wait for its end. */
    Invocation start(String... arguments) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        // No browser comes up where these tests run.
        environment.put("SSH_CONNECTION", "tests");
        return Invocation.ofJar(home, environment, arguments);
    }

    /** Types a command that has to end with this exit code. */
    Invocation run(int exitCode, String... arguments) {
        Invocation invocation = start(arguments);
        if (invocation.exitCode() != exitCode) {
            throw new AssertionError("signet " + List.of(arguments) + " ended with " + invocation.exitCode()
                    + " and not with " + exitCode + ": " + invocation.everything());
        }
        return invocation;
    }

    /** Types a command that fails with this exit code; the answer is the one line that says why. */
    String fail(int exitCode, String... arguments) {
        Invocation failed = run(exitCode, arguments);
        List<String> lines = failed.err().lines().toList();
        if (lines.size() != 1 || !lines.get(0).startsWith("signet: ")) {
            throw new AssertionError("not one line: " + failed.err());
        }
        return lines.get(0);
    }
}
