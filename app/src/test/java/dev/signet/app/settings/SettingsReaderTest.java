package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.KeyPrefix;
import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.SecretText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final String GOOD_SECRET = "Zk3vP0q8Wn5xYt2LrB7mHs9dQj4uFc6A";

    private static final String OLD_SECRET = "9f86d081884c7d659a2feaa0c55ad015";

    @Test
    void nothing_set_is_a_server_for_this_machine_alone() {
        ServerSettings settings = accepted(Map.of());

        assertThat(settings.host().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.audience()).isEmpty();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("./data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.listening()).isEmpty();
        assertThat(settings.cacheTrust()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.rateLimits()).isTrue();
        assertThat(settings.corsOrigins()).isEmpty();
        assertThat(settings.clientToken()).isEmpty();
        assertThat(settings.passwordMinLength()).isEqualTo(8);
        assertThat(settings.keyPrefixes()).isEqualTo(KeyPrefixes.standard());
        assertThat(settings.google()).isEmpty();
        assertThat(settings.superuser()).isEmpty();
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(settings.auditRetention()).contains(Duration.ofDays(400));
    }

    @Test
    void audit_events_are_kept_for_as_many_days_as_one_says_or_for_ever() {
        assertThat(accepted(Map.of("SIGNET_AUDIT_RETENTION_DAYS", "90")).auditRetention())
                .contains(Duration.ofDays(90));
        assertThat(accepted(Map.of("SIGNET_AUDIT_RETENTION_DAYS", "0")).auditRetention())
                .isEmpty();
    }

    @Test
    void every_setting_is_read() {
        ServerSettings settings = accepted(Map.ofEntries(
                Map.entry("SIGNET_DATABASE_URL", "jdbc:postgresql://db.example.com/signet"),
                Map.entry("SIGNET_DATABASE_USER", "ada"),
                Map.entry("SIGNET_DATABASE_PASSWORD", "hunter2"),
                Map.entry("SIGNET_DATABASE_LISTEN_URL", "jdbc:postgresql://direct.example.com/signet"),
                Map.entry("SIGNET_DATABASE_CONNECTIONS", "40"),
                Map.entry("SIGNET_CACHE_SECONDS", "0"),
                Map.entry("SIGNET_HOST", "0.0.0.0"),
                Map.entry("SIGNET_PORT", "9000"),
                Map.entry("SIGNET_PUBLIC_URL", "https://Accounts.Example.com/"),
                Map.entry("SIGNET_AUDIENCE", "example-api"),
                Map.entry("SIGNET_DATA_DIR", "/var/lib/signet"),
                Map.entry("SIGNET_SECRET", GOOD_SECRET),
                Map.entry("SIGNET_SECRET_PREVIOUS", OLD_SECRET),
                Map.entry("SIGNET_SMTP_URL", "smtp://mail.example.com:587?starttls=required"),
                Map.entry("SIGNET_MAIL_FROM", "Example <no-reply@example.com>"),
                Map.entry("SIGNET_RATE_LIMITS", "off"),
                Map.entry("SIGNET_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7"),
                Map.entry("SIGNET_CORS_ORIGINS", "https://a.example.com, https://b.example.com:8443"),
                Map.entry("SIGNET_CLIENT_TOKEN", "only+ours/=="),
                Map.entry("SIGNET_PASSWORD_MIN_LENGTH", "12"),
                Map.entry("SIGNET_KEY_PREFIX_ORGANIZATION", "acme_org_"),
                Map.entry("SIGNET_KEY_PREFIX_PROJECT", "acme_project_"),
                Map.entry("SIGNET_KEY_PREFIX_ENVELOPE", "acme_sk_"),
                Map.entry("SIGNET_KEY_PREFIX_USER", "acme_"),
                Map.entry("SIGNET_GOOGLE_CLIENT_IDS", "web.example, ios.example"),
                Map.entry("SIGNET_GOOGLE_JWKS_URL", "http://127.0.0.1:9/certs"),
                Map.entry("SIGNET_SUPERUSER_EMAIL", " Root@Example.com "),
                Map.entry("SIGNET_LOG_FORMAT", "json"),
                Map.entry("SIGNET_ACCESS_LOG", "on"),
                Map.entry("SIGNET_METRICS_PORT", "9100")));

        assertThat(settings.database()).hasValueSatisfying(database -> {
            assertThat(database.url().reveal()).isEqualTo("jdbc:postgresql://db.example.com/signet");
            assertThat(database.user()).contains("ada");
            assertThat(database.password()).contains(new SecretText("hunter2"));
        });
        assertThat(settings.listening()).hasValueSatisfying(listening -> {
            assertThat(listening.url().reveal()).isEqualTo("jdbc:postgresql://direct.example.com/signet");
            assertThat(listening.user()).contains("ada");
            assertThat(listening.password()).contains(new SecretText("hunter2"));
        });
        assertThat(settings.connections()).isEqualTo(40);
        assertThat(settings.cacheTrust()).isZero();
        assertThat(settings.host().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.publicUrl(9000)).isEqualTo(URI.create("https://accounts.example.com"));
        assertThat(settings.audience()).contains("example-api");
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/var/lib/signet"));
        assertThat(settings.secret()).contains(new SecretText(GOOD_SECRET));
        assertThat(settings.previousSecret()).contains(new SecretText(OLD_SECRET));
        assertThat(settings.smtp()).isPresent();
        assertThat(settings.mailFrom()).isEqualTo("Example <no-reply@example.com>");
        assertThat(settings.rateLimits()).isFalse();
        assertThat(settings.corsOrigins())
                .containsExactly(URI.create("https://a.example.com"), URI.create("https://b.example.com:8443"));
        assertThat(settings.clientToken()).contains(new SecretText("only+ours/=="));
        assertThat(settings.passwordMinLength()).isEqualTo(12);
        assertThat(settings.keyPrefixes())
                .isEqualTo(new KeyPrefixes(
                        new KeyPrefix("acme_org_"),
                        new KeyPrefix("acme_project_"),
                        new KeyPrefix("acme_sk_"),
                        new KeyPrefix("acme_")));
        assertThat(settings.google())
                .hasValue(new GoogleSettings(
                        Set.of("web.example", "ios.example"), URI.create("http://127.0.0.1:9/certs")));
        assertThat(settings.superuser()).hasValue(new EmailAddress("root@example.com"));
        assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
        assertThat(settings.accessLog()).isTrue();
        assertThat(settings.metricsPort()).contains(9100);
        assertThat(settings.toString()).doesNotContain("hunter2", "only+ours", GOOD_SECRET, OLD_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "501", "many"})
    void a_node_holds_a_sensible_number_of_connections(String connections) {
        assertThat(refused(Map.of(
                        "SIGNET_DATABASE_URL",
                        "jdbc:postgresql://db.example.com/signet",
                        "SIGNET_DATABASE_CONNECTIONS",
                        connections)))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_DATABASE_CONNECTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNET_PORT,65536",
        "SIGNET_PORT,-1",
        "SIGNET_PORT,http",
        "SIGNET_PORT,99999999999",
        "SIGNET_HOST,no.such.host.invalid",
        "SIGNET_PUBLIC_URL,accounts.example.com",
        "SIGNET_PUBLIC_URL,ftp://example.com",
        "SIGNET_PUBLIC_URL,https://example.com/path",
        "SIGNET_PUBLIC_URL,https://example.com?q",
        "SIGNET_PUBLIC_URL,https://user@example.com",
        "SIGNET_DATABASE_URL,mysql://example.com/signet",
        "SIGNET_DATABASE_URL,jdbc:postgresql://ada:hunter2@example.com/signet",
        "SIGNET_DATABASE_URL,jdbc:postgresql://example.com:99999/signet?password=hunter2",
        "SIGNET_DATABASE_URL,jdbc:postgresql://ada:hun/ter2@example.com/signet",
        "SIGNET_DATABASE_URL,jdbc:postgresql://example.com:port/signet?password=hunter2",
        "SIGNET_DATABASE_URL,jdbc:postgresql://example.com/signet?password=100%",
        "SIGNET_CACHE_SECONDS,61",
        "SIGNET_CACHE_SECONDS,-1",
        "SIGNET_CORS_ORIGINS,*",
        "SIGNET_CLIENT_TOKEN,two words",
        "SIGNET_CLIENT_TOKEN,=begins",
        "SIGNET_TRUSTED_PROXIES,proxy",
        "SIGNET_TRUSTED_PROXIES,0.0.0.0/0",
        "SIGNET_TRUSTED_PROXIES,::/0",
        "SIGNET_RATE_LIMITS,no",
        "SIGNET_PASSWORD_MIN_LENGTH,7",
        "SIGNET_PASSWORD_MIN_LENGTH,129",
        "SIGNET_KEY_PREFIX_ORGANIZATION,acme",
        "SIGNET_KEY_PREFIX_PROJECT,1_",
        "SIGNET_KEY_PREFIX_ENVELOPE,_",
        "SIGNET_KEY_PREFIX_USER,Acme",
        "SIGNET_SUPERUSER_EMAIL,root",
        "SIGNET_MAIL_FROM,nobody",
        "SIGNET_LOG_FORMAT,xml",
        "SIGNET_ACCESS_LOG,yes",
        "SIGNET_METRICS_PORT,0",
        "SIGNET_METRICS_PORT,65536"
    })
    void a_wrong_value_is_told_by_name(String name, String value) {
        List<FieldError> problems = refused(Map.of(name, value));

        assertThat(problems).extracting(FieldError::field).containsExactly(name);
        assertThat(problems.get(0).message())
                .matches("must .*")
                .doesNotContain("\n")
                .satisfies(message -> assertThat(" " + message + " ").doesNotContain(" " + value + " "));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(refused(Map.of("SIGNET_PORT", "x", "SIGNET_SECRET", "x", "SIGNET_LOG_FORMAT", "x")))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("SIGNET_PORT", "SIGNET_SECRET", "SIGNET_LOG_FORMAT");
    }

    @Test
    void what_two_connections_share_is_told_once() {
        String url = "jdbc:postgresql://db.example.com/signet";

        assertThat(refused(Map.of(
                        "SIGNET_DATABASE_URL", url,
                        "SIGNET_DATABASE_LISTEN_URL", url,
                        "SIGNET_DATABASE_USER", "a\u0007da")))
                .extracting(FieldError::field)
                .containsExactly("SIGNET_DATABASE_USER");
    }

    @Test
    void an_unknown_name_in_the_environment_is_told_and_does_not_stop_the_server() {
        Map<String, String> environment = Map.of("SIGNET_PROT", "1", "SIGNET_PORT", "9003", "PATH", "/bin");

        assertThat(SettingsReader.unknownIn(environment)).containsExactly("SIGNET_PROT");
        assertThat(accepted(environment).port()).isEqualTo(9003);
    }

    @Test
    void help_tells_every_setting_with_its_default_in_lines_that_fit_a_terminal() {
        List<String> lines = SettingsHelp.lines();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines)
                .containsAll(Settings.ALL.stream()
                        .map(setting -> "  " + setting.name())
                        .toList());
        assertThat(lines).contains("  SIGNET_PORT", "      Default: 8080");
    }

    private static ServerSettings accepted(Map<String, String> environment) {
        return SettingsReader.read(environment, Optional.empty()).toOptional().orElseThrow();
    }

    private static List<FieldError> refused(Map<String, String> environment) {
        return SettingsReader.read(environment, Optional.empty())
                .fold(settings -> List.of(), refusal -> ((Invalid) refusal).fields());
    }
}
