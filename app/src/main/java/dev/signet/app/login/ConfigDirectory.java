package dev.signet.app.login;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's configuration of Signet belongs on their system. */
public final class ConfigDirectory {
    private static final String NAME = "signet";

    private ConfigDirectory() {}

    /**
     * The directory, which need not exist: below {@code XDG_CONFIG_HOME} where that is set (XDG Base Directory
     * Specification 0.8: to an absolute path), else where the system keeps configuration.
     *
     * @param system the name of the operating system
     * @param home the user's, where the environment does not name it
     */
    public static Path find(Map<String, String> environment, String system, Path home) {
        return absolute(environment, "XDG_CONFIG_HOME")
                .orElseGet(() -> standard(environment, system.toLowerCase(Locale.ROOT), home))
                .resolve(NAME);
    }

    private static Path standard(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("windows")) {
            return absolute(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"));
        }
        // Java asks the list of users, which need not know the one who runs it.
        Path own = absolute(environment, "HOME").orElse(home);
        return system.startsWith("mac")
                ? own.resolve("Library").resolve("Application Support")
                : own.resolve(".config");
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name))
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
