package dev.signet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkExaminationTest {
    @Test
    void a_public_url_that_only_browsers_take_for_this_machine_is_not_asked() {
        ServerSettings settings = SettingsReader.read(
                        Map.of("SIGNET_PUBLIC_URL", "http://my.localhost:1"), Optional.empty())
                .orThrow();

        assertThat(new NetworkExamination(settings).findings())
                .filteredOn(finding -> finding.subject().equals("public URL"))
                .extracting(Finding::level)
                .containsExactly(Level.WARN);
    }
}
