package dev.signet.app.cli;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.data.PrivateFiles;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A new file for a key, its owner's alone from the moment it exists. */
record KeyFile(Path path) {
    /** Makes it, empty; throws a {@link CommandFailure} when that cannot be, or when something is there already. */
    static KeyFile create(Path path) {
        try {
            PrivateFiles.create(path);
            return new KeyFile(path);
        } catch (FileAlreadyExistsException taken) {
            throw new CommandFailure(ExitStatus.FAILED, path + " exists already, and is left as it is", taken);
        } catch (IOException unwritable) {
            throw unwritable(path, unwritable);
        }
    }

    void write(SecretText key) {
        try {
            Files.writeString(path, key.reveal() + "\n", StandardCharsets.US_ASCII);
        } catch (IOException unwritable) {
            throw unwritable(path, unwritable);
        }
    }

    /** Takes it away again. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw unwritable(path, kept);
        }
    }

    private static CommandFailure unwritable(Path path, IOException failed) {
        return new CommandFailure(ExitStatus.FAILED, path + " cannot be written: " + failed, failed);
    }
}
