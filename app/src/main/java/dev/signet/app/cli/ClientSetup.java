package dev.signet.app.cli;

import dev.signet.app.login.ConfigDirectory;
import dev.signet.app.login.LoginsFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the client's commands find where they run.
 *
 * @param system the name of the operating system
 */
record ClientSetup(Map<String, String> environment, String system, LoginsFile logins) {
    static ClientSetup of(Map<String, String> environment) {
        String system = System.getProperty("os.name", "");
        Path home = Path.of(System.getProperty("user.home", ""));
        return new ClientSetup(environment, system, new LoginsFile(ConfigDirectory.find(environment, system, home)));
    }

    /** A variable; one that is blank counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
