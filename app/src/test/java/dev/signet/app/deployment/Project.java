package dev.signet.app.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files. */
final class Project {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    private Project() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static List<String> lines(String path) {
        try {
            return Files.readAllLines(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All files below this directory whose names end so. */
    static List<Path> below(String directory, String end) {
        try (Stream<Path> files = Files.walk(file(directory))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
