package dev.signet.app.settings;

import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import dev.signet.jdbc.ConnectionSettings;
import dev.signet.mail.SmtpSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is to run: each setting checked, and all of them together.
 *
 * @param database empty: one of its own in the data directory
 * @param listening where changes are heard of; empty: on a connection like all others
 * @param connections how many to the database a node holds for its work
 * @param cacheTrust how long what was read is relied on where changes are not heard of
 * @param port 0: any free one
 * @param configuredPublicUrl empty: localhost, with the port that is used
 * @param audience empty: the public URL
 * @param secret empty: the one in the data directory
 * @param smtp empty: mail goes into files
 * @param clientToken empty: any client may sign people in by code
 * @param google empty: nobody signs in with Google
 * @param external whose session tokens are taken beside ours
 * @param superuser whose account, once they have one, runs this Signet; empty: nobody's
 * @param accessLog whether each request is logged
 * @param metricsPort where the metrics are alone; empty: beside all else, for this machine
 * @param auditRetention for how long audit events are kept; empty: for ever
 */
public record ServerSettings(
        Optional<ConnectionSettings> database,
        Optional<ConnectionSettings> listening,
        int connections,
        Duration cacheTrust,
        InetAddress host,
        int port,
        Optional<URI> configuredPublicUrl,
        Optional<String> audience,
        Path dataDirectory,
        Optional<SecretText> secret,
        Optional<SecretText> previousSecret,
        Optional<SmtpSettings> smtp,
        String mailFrom,
        boolean rateLimits,
        TrustedProxies trustedProxies,
        List<URI> corsOrigins,
        Optional<SecretText> clientToken,
        int passwordMinLength,
        KeyPrefixes keyPrefixes,
        Optional<GoogleSettings> google,
        ExternalSettings external,
        Optional<EmailAddress> superuser,
        LogFormat logFormat,
        boolean accessLog,
        Optional<Integer> metricsPort,
        Optional<Duration> auditRetention) {
    /** Where the server is reached when it listens on this port. */
    public URI publicUrl(int usedPort) {
        return configuredPublicUrl.orElseGet(() -> URI.create("http://localhost:" + usedPort));
    }
}
