package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path directory;

    @Test
    void an_empty_value_counts_as_not_set() throws Exception {
        Path file = file("SIGNET_PORT=9001");

        assertThat(accepted(Map.of("SIGNET_PORT", " ", "SIGNET_SMTP_URL", ""), file)
                        .port())
                .isEqualTo(9001);
    }

    @Test
    void a_file_is_read_and_the_environment_goes_before_it() throws Exception {
        Path file = file("# where it listens", "", "SIGNET_PORT = 9001", "SIGNET_AUDIENCE=\"an = audience\"");

        ServerSettings settings = accepted(Map.of("SIGNET_PORT", "9002"), file);

        assertThat(settings.port()).isEqualTo(9002);
        assertThat(settings.audience()).contains("an = audience");
    }

    @Test
    void what_a_file_sets_that_is_no_setting_is_a_mistake_with_its_line_beside_the_wrong_values() throws Exception {
        Path file = file("SIGNET_PROT=9001", "PORT=1", "what", "SIGNET_PORT=x", "SIGNET_PORT=2", "SIGNET_HOST=");

        assertThat(refused(Map.of("SIGNET_LOG_FORMAT", "x"), file))
                .extracting(FieldError::field)
                .containsExactly(
                        file + ", line 1,",
                        file + ", line 2,",
                        file + ", line 3,",
                        file + ", line 5,",
                        "SIGNET_LOG_FORMAT");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_mistake_and_it_is_told_why() throws Exception {
        Path missing = directory.resolve("missing");
        Path latin1 = Files.write(directory.resolve("latin1"), "# Zürich".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(Map.of(), missing)).containsExactly(new FieldError(missing.toString(), "does not exist"));
        assertThat(refused(Map.of(), latin1)).containsExactly(new FieldError(latin1.toString(), "is not UTF-8 text"));
        assertThat(refused(Map.of(), directory))
                .containsExactly(new FieldError(directory.toString(), "cannot be read"));
    }

    private Path file(String... lines) throws IOException {
        return Files.write(directory.resolve("signet.conf"), List.of(lines));
    }

    private static ServerSettings accepted(Map<String, String> environment, Path file) {
        return SettingsReader.read(environment, Optional.of(file)).toOptional().orElseThrow();
    }

    private static List<FieldError> refused(Map<String, String> environment, Path file) {
        return SettingsReader.read(environment, Optional.of(file))
                .fold(settings -> List.of(), refusal -> ((Invalid) refusal).fields());
    }
}
