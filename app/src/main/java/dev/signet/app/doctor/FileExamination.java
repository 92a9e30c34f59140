package dev.signet.app.doctor;

import dev.signet.app.data.PrivateFiles;
import dev.signet.app.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is secret can be read by its owner alone. */
record FileExamination(ServerSettings settings, Optional<Path> config) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Path data = settings.dataDirectory();
        if (Files.isDirectory(data)) {
            findings.add(privacy("data directory", data, Level.FAIL));
        } else {
            findings.add(Finding.warn("data directory", data + " does not exist; 'signet serve' makes it"));
        }
        findings.add(secret(data.resolve("secret")));
        Path password = data.resolve("postgres").resolve("password");
        if (settings.database().isEmpty() && Files.exists(password)) {
            findings.add(privacy("database password", password, Level.FAIL));
        }
        config.ifPresent(file -> findings.add(privacy("settings file", file, Level.WARN)));
        return findings;
    }

    private Finding secret(Path file) {
        if (settings.secret().isPresent()) {
            return Finding.ok("secret", "comes from SIGNET_SECRET");
        }
        return Files.exists(file)
                ? privacy("secret", file, Level.FAIL)
                : Finding.warn("secret", file + " does not exist; 'signet serve' makes it");
    }

    private static Finding privacy(String subject, Path path, Level otherwise) {
        try {
            return PrivateFiles.isPrivate(path)
                    ? Finding.ok(subject, path + " is its owner's alone")
                    : new Finding(otherwise, subject, path + " is open to others: chmod go= '" + path + "'");
        } catch (IOException unreadable) {
            return Finding.fail(subject, path + " cannot be looked at: run this as the user who runs the server");
        }
    }
}
