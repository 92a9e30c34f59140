package dev.signet.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The directory into which a server without a mail server puts its mail. */
final class MailFiles {
    private final Path directory;
    private final Map<Path, Mail> read = new ConcurrentHashMap<>();

    MailFiles(Path directory) {
        this.directory = directory;
    }

    /** All that is in it; the names of the files are in the order in which the mails came. */
    List<Mail> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> read.computeIfAbsent(file, MailFiles::read))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Mail.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
