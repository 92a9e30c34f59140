package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are right each by itself. */
class CombinationsTest {
    @Test
    void a_public_address_needs_real_mail_and_a_public_url() {
        assertThat(refused(Map.of("SIGNET_HOST", "0.0.0.0")))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("SIGNET_HOST", "SIGNET_PUBLIC_URL");
        assertThat(refused(Map.of("SIGNET_HOST", "::", "SIGNET_PUBLIC_URL", "https://example.com")))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_HOST");
    }

    @Test
    void real_mail_needs_a_sender() {
        assertThat(refused(Map.of("SIGNET_SMTP_URL", "smtp://localhost:2525")))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_MAIL_FROM");
    }

    @Test
    void a_database_user_without_a_database_is_a_mistake() {
        assertThat(refused(Map.of(
                        "SIGNET_DATABASE_USER",
                        "ada",
                        "SIGNET_DATABASE_PASSWORD",
                        "x",
                        "SIGNET_DATABASE_LISTEN_URL",
                        "jdbc:postgresql://direct.example.com/signet",
                        "SIGNET_DATABASE_CONNECTIONS",
                        "20")))
                .extracting(FieldError::field)
                .containsExactly(
                        "SIGNET_DATABASE_USER",
                        "SIGNET_DATABASE_PASSWORD",
                        "SIGNET_DATABASE_LISTEN_URL",
                        "SIGNET_DATABASE_CONNECTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "http://10.0.0.1:8080", "http://localhost.example.com"})
    void a_public_url_beyond_loopback_is_https(String url) {
        assertThat(refused(Map.of("SIGNET_PUBLIC_URL", url)))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_PUBLIC_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "http://my.localhost"})
    void a_public_url_on_loopback_may_be_http(String url) {
        assertThat(accepted(Map.of("SIGNET_PUBLIC_URL", url)).publicUrl(1)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.example.com/certs", "certs", "https://a b"})
    void the_keys_of_google_come_over_https(String url) {
        assertThat(refused(Map.of("SIGNET_GOOGLE_CLIENT_IDS", "web.example", "SIGNET_GOOGLE_JWKS_URL", url)))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_GOOGLE_JWKS_URL");
    }

    @Test
    void a_google_client_is_enough_to_sign_in_with_google() {
        assertThat(accepted(Map.of("SIGNET_GOOGLE_CLIENT_IDS", "web.example")).google())
                .hasValue(new GoogleSettings(
                        Set.of("web.example"), URI.create("https://www.googleapis.com/oauth2/v3/certs")));
        assertThat(refused(Map.of("SIGNET_GOOGLE_JWKS_URL", "https://www.example.com/certs")))
                .extracting(FieldError::message)
                .containsExactly("has no meaning without SIGNET_GOOGLE_CLIENT_IDS");
    }

    @Test
    void metrics_of_their_own_have_another_port() {
        assertThat(refused(Map.of("SIGNET_METRICS_PORT", "8080")))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_METRICS_PORT");
    }

    private static ServerSettings accepted(Map<String, String> environment) {
        return SettingsReader.read(environment, Optional.empty()).toOptional().orElseThrow();
    }

    private static List<FieldError> refused(Map<String, String> environment) {
        return SettingsReader.read(environment, Optional.empty())
                .fold(settings -> List.of(), refusal -> ((Invalid) refusal).fields());
    }
}
