package dev.signet.app.data;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;

/** The root secret of a server to which nobody gave one. */
public final class SecretFile {
    private static final String NAME = "secret";
    private static final int BYTES = 32;

    private SecretFile() {}

    /** What is in the directory's file, which is made the first time. */
    public static SecretText in(DataDirectory data, Entropy entropy) {
        Path file = data.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, Base64.getEncoder().encodeToString(entropy.bytes(BYTES)) + "\n");
            }
            PrivateFiles.closeFile(file);
            return text(file);
        } catch (IOException broken) {
            throw new StartFailure("the secret in " + file + " cannot be read or written: " + broken, broken);
        }
    }

    /** What is in the file of this directory, which another process may hold; fails where it was never made. */
    public static SecretText read(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            return text(file);
        } catch (NoSuchFileException neverMade) {
            throw new StartFailure("there is no secret: SIGNET_SECRET is not set, and no server has made " + file);
        } catch (IOException broken) {
            throw new StartFailure("the secret in " + file + " cannot be read: " + broken, broken);
        }
    }

    private static SecretText text(Path file) throws IOException {
        return new SecretText(Files.readString(file).strip());
    }
}
