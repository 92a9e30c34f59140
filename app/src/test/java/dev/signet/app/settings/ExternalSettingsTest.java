package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExternalSettingsTest {
    private static final String TWO = "https://a.example, https://b.example";

    @Test
    void nobody_elses_tokens_are_taken_by_default() {
        assertThat(read(Map.of()).toOptional().orElseThrow().external())
                .isEqualTo(new ExternalSettings(Map.of(), Set.of()));
    }

    @Test
    void issuers_and_their_keys_go_by_their_order() {
        assertThat(read(Map.of(
                                "SIGNET_EXTERNAL_ISSUER", TWO,
                                "SIGNET_EXTERNAL_JWKS_URL", "https://a.example/jwks,http://localhost:9/jwks",
                                "SIGNET_EXTERNAL_AUTHORIZED_PARTIES", "https://app.example"))
                        .toOptional()
                        .orElseThrow()
                        .external())
                .isEqualTo(new ExternalSettings(
                        Map.of(
                                "https://a.example", URI.create("https://a.example/jwks"),
                                "https://b.example", URI.create("http://localhost:9/jwks")),
                        Set.of("https://app.example")));
    }

    @Test
    void what_does_not_go_together_is_told() {
        assertThat(wrong(Map.of("SIGNET_EXTERNAL_ISSUER", TWO, "SIGNET_EXTERNAL_JWKS_URL", "https://a.example/jwks")))
                .containsExactly("SIGNET_EXTERNAL_JWKS_URL");
        assertThat(wrong(Map.of("SIGNET_EXTERNAL_ISSUER", TWO))).containsExactly("SIGNET_EXTERNAL_JWKS_URL");
        assertThat(wrong(Map.of("SIGNET_EXTERNAL_JWKS_URL", "https://a.example/jwks")))
                .containsExactly("SIGNET_EXTERNAL_JWKS_URL");
        assertThat(wrong(Map.of("SIGNET_EXTERNAL_ISSUER", TWO, "SIGNET_EXTERNAL_JWKS_URL", "http://a.example/jwks")))
                .containsExactly("SIGNET_EXTERNAL_JWKS_URL");
        assertThat(wrong(Map.of(
                        "SIGNET_EXTERNAL_ISSUER", "https://a.example,https://a.example",
                        "SIGNET_EXTERNAL_JWKS_URL", "https://a.example/1,https://a.example/2")))
                .containsExactly("SIGNET_EXTERNAL_ISSUER");
        assertThat(wrong(Map.of("SIGNET_EXTERNAL_AUTHORIZED_PARTIES", "https://app.example")))
                .containsExactly("SIGNET_EXTERNAL_AUTHORIZED_PARTIES");
    }

    private static Result<ServerSettings> read(Map<String, String> environment) {
        return SettingsReader.read(environment, Optional.empty());
    }

    private static List<String> wrong(Map<String, String> environment) {
        return read(environment)
                .fold(settings -> List.<FieldError>of(), refusal -> ((Invalid) refusal).fields())
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
