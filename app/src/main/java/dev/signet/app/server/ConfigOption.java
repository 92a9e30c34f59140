package dev.signet.app.server;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names a file of settings. */
public final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "File of settings, a line NAME=value each; a line that begins with # is a comment. The"
                    + " environment goes before it.")
    private Optional<Path> file = Optional.empty();

    /** The file, when one was named. */
    public Optional<Path> file() {
        return file;
    }
}
