package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileFuzzTest {
    // Any other name would be looked up, wherever the fuzzer runs.
    private static final Pattern KNOWN_HOST = Pattern.compile("\\s*(127\\.0\\.0\\.1|0\\.0\\.0\\.0|::1|localhost|)\\s*");

    @TempDir
    static Path directory;

    @FuzzTest
    void a_file_is_read_again_as_it_was_and_all_that_is_wrong_has_a_place(byte[] input) throws IOException {
        Path file = directory.resolve("signet.conf");
        Files.write(file, input);

        SettingsFile read = SettingsFile.read(file);

        assertThat(read.values().keySet()).allMatch(Settings::isName);
        assertThat(read.problems()).allMatch(problem -> problem.field().startsWith(file.toString()));
        readSettings(read.values());
        Files.writeString(file, text(read.values()));
        assertThat(SettingsFile.read(file)).isEqualTo(new SettingsFile(read.values(), List.of()));
    }

    private static void readSettings(Map<String, String> values) {
        Map<String, String> environment = new HashMap<>(values);
        environment.computeIfPresent(
                Settings.HOST.name(), (name, host) -> KNOWN_HOST.matcher(host).matches() ? host : "");
        Result<ServerSettings> settings = SettingsReader.read(environment, Optional.empty());

        if (settings instanceof Result.Refused<ServerSettings> refused) {
            assertThat(((Invalid) refused.refusal()).fields())
                    .extracting(FieldError::field)
                    .allMatch(Settings::isName);
        } else {
            ServerSettings good = settings.orThrow();
            assertThat(good.port()).isBetween(0, 65_535);
            assertThat(good.publicUrl(1).getHost()).isNotEmpty();
            assertThat(good.publicUrl(1).getRawPath()).isEmpty();
            good.secret().ifPresent(secret -> assertThat(good.toString()).doesNotContain(secret.reveal()));
        }
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + each.getValue() + "\"\n")
                .collect(Collectors.joining());
    }
}
