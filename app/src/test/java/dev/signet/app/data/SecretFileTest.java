package dev.signet.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.shared.SecretText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    Path directory;

    @Test
    void a_secret_is_made_once_and_kept_for_its_owner_alone() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            SecretText made = SecretFile.in(data, new SecureEntropy());
            Path file = data.resolve("secret");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

            assertThat(SecretFile.in(data, new SecureEntropy())).isEqualTo(made);
            assertThat(made.reveal()).hasSize(44);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void two_servers_have_two_secrets(@TempDir Path other) throws Exception {
        try (DataDirectory one = DataDirectory.open(directory);
                DataDirectory two = DataDirectory.open(other)) {
            assertThat(SecretFile.in(one, new SecureEntropy())).isNotEqualTo(SecretFile.in(two, new SecureEntropy()));
        }
    }
}
