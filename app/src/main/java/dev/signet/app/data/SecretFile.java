package dev.signet.app.data;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.nio.file.Files;
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
            return new SecretText(Files.readString(file).strip());
        } catch (IOException broken) {
            throw new StartFailure("the secret in " + file + " cannot be read or written: " + broken, broken);
        }
    }
}
