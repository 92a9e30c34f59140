package dev.signet.app.settings;

import java.net.URI;
import java.util.List;

/** Settings that are right each by itself and wrong or dangerous together. */
final class Combinations {
    private Combinations() {}

    /** Refuses what does not go together. */
    static void check(Reading reading, ServerSettings settings) {
        database(reading);
        if (reading.has(Settings.GOOGLE_JWKS_URL) && !reading.has(Settings.GOOGLE_CLIENT_IDS)) {
            reading.refuse(Settings.GOOGLE_JWKS_URL, "has no meaning without SIGNET_GOOGLE_CLIENT_IDS");
        }
        settings.configuredPublicUrl().ifPresent(url -> publicUrl(reading, url));
        if (!settings.host().isLoopbackAddress()) {
            beyondLoopback(reading);
        }
        if (settings.metricsPort().filter(port -> port == settings.port()).isPresent()) {
            reading.refuse(Settings.METRICS_PORT, "must be another port than SIGNET_PORT");
        }
        if (reading.has(Settings.SMTP_URL) && !reading.has(Settings.MAIL_FROM)) {
            reading.refuse(Settings.MAIL_FROM, "must be set where SIGNET_SMTP_URL is");
        }
    }

    private static void database(Reading reading) {
        if (reading.has(Settings.DATABASE_URL)) {
            return;
        }
        for (Setting<?> setting : List.of(
                Settings.DATABASE_USER,
                Settings.DATABASE_PASSWORD,
                Settings.DATABASE_LISTEN_URL,
                Settings.DATABASE_CONNECTIONS)) {
            if (reading.has(setting)) {
                reading.refuse(setting, "has no meaning without SIGNET_DATABASE_URL");
            }
        }
    }

    private static void publicUrl(Reading reading, URI url) {
        if (!Origins.isConfidential(url)) {
            reading.refuse(
                    Settings.PUBLIC_URL,
                    "must begin with https:// beyond this machine: passwords and tokens would travel in clear");
        }
    }

    private static void beyondLoopback(Reading reading) {
        if (!reading.has(Settings.SMTP_URL)) {
            reading.refuse(
                    Settings.HOST,
                    "must be a loopback address while mail goes into files, or SIGNET_SMTP_URL must be set");
        }
        if (!reading.has(Settings.PUBLIC_URL)) {
            reading.refuse(
                    Settings.PUBLIC_URL,
                    "must be set when SIGNET_HOST is not a loopback address: links in mails would lead to localhost");
        }
    }
}
