package dev.signet.app.settings;

import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import dev.signet.jdbc.ConnectionSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the server is to run from the environment and, where one is named, a file. */
public final class SettingsReader {
    private static final String OURS = "SIGNET_";

    private SettingsReader() {}

    /** The settings; what the environment says goes before what the file says. Refuses with all that is wrong. */
    public static Result<ServerSettings> read(Map<String, String> environment, Optional<Path> file) {
        SettingsFile read = file.map(SettingsFile::read).orElseGet(SettingsFile::none);
        Map<String, String> values = new HashMap<>(read.values());
        environment.forEach((name, text) -> {
            if (!text.isBlank()) {
                values.put(name, text);
            }
        });
        return read(new Reading(values, read.problems()));
    }

    /**
     * The names in the environment that look like ours and are no settings. Not an error: others put such names there
     * too, a container platform for a service that is called signet among them.
     */
    public static List<String> unknownIn(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(OURS) && !Settings.isName(name) && !ClientVariables.isName(name))
                .sorted()
                .toList();
    }

    private static Result<ServerSettings> read(Reading reading) {
        Optional<String> user = reading.get(Settings.DATABASE_USER);
        Optional<SecretText> password = reading.get(Settings.DATABASE_PASSWORD);
        ServerSettings settings = new ServerSettings(
                reading.get(Settings.DATABASE_URL).map(at -> new ConnectionSettings(at, user, password)),
                reading.get(Settings.DATABASE_LISTEN_URL).map(at -> new ConnectionSettings(at, user, password)),
                reading.orStandard(Settings.DATABASE_CONNECTIONS),
                Duration.ofSeconds(reading.orStandard(Settings.CACHE_SECONDS)),
                reading.orStandard(Settings.HOST),
                reading.orStandard(Settings.PORT),
                reading.get(Settings.PUBLIC_URL),
                reading.get(Settings.AUDIENCE),
                reading.orStandard(Settings.DATA_DIR),
                reading.get(Settings.SECRET),
                reading.get(Settings.SECRET_PREVIOUS),
                reading.get(Settings.SMTP_URL),
                reading.orStandard(Settings.MAIL_FROM),
                reading.orStandard(Settings.RATE_LIMITS),
                reading.get(Settings.TRUSTED_PROXIES).orElse(TrustedProxies.none()),
                reading.get(Settings.CORS_ORIGINS).orElse(List.of()),
                reading.get(Settings.CLIENT_TOKEN),
                reading.orStandard(Settings.PASSWORD_MIN_LENGTH),
                keyPrefixes(reading),
                google(reading),
                ExternalSettings.read(reading),
                reading.get(Settings.SUPERUSER_EMAIL),
                reading.orStandard(Settings.LOG_FORMAT),
                reading.orStandard(Settings.ACCESS_LOG),
                reading.get(Settings.METRICS_PORT),
                Optional.of(Duration.ofDays(reading.orStandard(Settings.AUDIT_RETENTION_DAYS)))
                        .filter(kept -> !kept.isZero()));
        Combinations.check(reading, settings);
        return reading.problems().isEmpty() ? Result.ok(settings) : Result.refused(new Invalid(reading.problems()));
    }

    private static KeyPrefixes keyPrefixes(Reading reading) {
        return new KeyPrefixes(
                reading.orStandard(Settings.KEY_PREFIX_ORGANIZATION),
                reading.orStandard(Settings.KEY_PREFIX_PROJECT),
                reading.orStandard(Settings.KEY_PREFIX_ENVELOPE),
                reading.orStandard(Settings.KEY_PREFIX_USER));
    }

    private static Optional<GoogleSettings> google(Reading reading) {
        URI keySet = reading.orStandard(Settings.GOOGLE_JWKS_URL);
        return reading.get(Settings.GOOGLE_CLIENT_IDS)
                .filter(ids -> !ids.isEmpty())
                .map(ids -> new GoogleSettings(Set.copyOf(ids), keySet));
    }
}
