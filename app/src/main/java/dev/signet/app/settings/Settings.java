package dev.signet.app.settings;

import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.apikey.KeyPrefix;
import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import dev.signet.mail.MailSettings;
import dev.signet.mail.SmtpSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All settings there are. Help and reading both go by this list. */
final class Settings {
    // The sender can be judged before the public URL is known, which hangs on the port.
    private static final URI ANYWHERE = URI.create("http://localhost");
    private static final KeyPrefixes STANDARD = KeyPrefixes.standard();

    static final Setting<SecretText> DATABASE_URL = new Setting<>(
            "SIGNET_DATABASE_URL",
            "JDBC URL of the PostgreSQL that keeps everything, such as jdbc:postgresql://db.example.com/signet.",
            "a PostgreSQL of its own, in the data directory",
            Parsers.databaseUrl());
    static final Setting<String> DATABASE_USER =
            new Setting<>("SIGNET_DATABASE_USER", "User of that database.", "the one in the URL", Parsers.text());
    static final Setting<SecretText> DATABASE_PASSWORD = new Setting<>(
            "SIGNET_DATABASE_PASSWORD", "Password of that user.", "the one in the URL", Parsers.secretText());
    static final Setting<SecretText> DATABASE_LISTEN_URL = new Setting<>(
            "SIGNET_DATABASE_LISTEN_URL",
            "JDBC URL of the same database without a pooler between, for the one connection on which a node hears of"
                    + " changes; user and password are the same.",
            "SIGNET_DATABASE_URL",
            Parsers.databaseUrl());
    static final Setting<Integer> DATABASE_CONNECTIONS = new Setting<>(
            "SIGNET_DATABASE_CONNECTIONS",
            "How many connections to that database a node holds, beside the one on which it hears of changes.",
            "10",
            Parsers.number(2, 500));
    static final Setting<Integer> CACHE_SECONDS = new Setting<>(
            "SIGNET_CACHE_SECONDS",
            "For how long a node relies on what it has read about a credential where the database does not tell it of"
                    + " changes (no LISTEN); 0 asks each time.",
            "1",
            Parsers.number(0, 60));
    static final Setting<InetAddress> HOST = new Setting<>(
            "SIGNET_HOST",
            "Address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for every network it is in.",
            "127.0.0.1",
            Parsers.address());
    static final Setting<Integer> PORT =
            new Setting<>("SIGNET_PORT", "Port to listen on; 0 takes any free one.", "8080", Parsers.number(0, 65_535));
    static final Setting<URI> PUBLIC_URL = new Setting<>(
            "SIGNET_PUBLIC_URL",
            "Where people and clients reach the server; the issuer of its tokens, and what links in mails begin with.",
            "http://localhost:<port>",
            Origins::parse);
    static final Setting<String> AUDIENCE = new Setting<>(
            "SIGNET_AUDIENCE", "Whom access tokens are for: their aud claim.", "the public URL", Parsers.text());
    static final Setting<Path> DATA_DIR = new Setting<>(
            "SIGNET_DATA_DIR",
            "Directory of what must not be lost: the secret, and the database and mail where they are files."
                    + " Nobody else may read it.",
            "./data",
            Parsers.path());
    static final Setting<SecretText> SECRET = new Setting<>(
            "SIGNET_SECRET",
            "What all keys are derived from: at least 32 random characters, the same on every node."
                    + " 'openssl rand -base64 32' makes one.",
            "made at the first start, kept in <data>/secret",
            WeakSecrets::parse);
    static final Setting<SecretText> SECRET_PREVIOUS = new Setting<>(
            "SIGNET_SECRET_PREVIOUS",
            "The secret that was used before this one: what it sealed can still be opened.",
            "none",
            WeakSecrets::parse);
    static final Setting<SmtpSettings> SMTP_URL = new Setting<>(
            "SIGNET_SMTP_URL",
            "Server that takes the mail: smtp://user:password@host:587?starttls=required, or smtps://.",
            "mail goes into files, <data>/mail/*.eml",
            SmtpSettings::parse);
    static final Setting<String> MAIL_FROM = new Setting<>(
            "SIGNET_MAIL_FROM",
            "Sender of the mail, with the product's name or without: Example <no-reply@example.com>.",
            "Signet <no-reply@signet.localhost>",
            text -> MailSettings.parse(text, ANYWHERE).map(valid -> text));
    static final Setting<Boolean> RATE_LIMITS = new Setting<>(
            "SIGNET_RATE_LIMITS",
            "Limits of how often things may be tried: on or off. The five attempts of a code always hold.",
            "on",
            Parsers.oneOf(Map.of("on", true, "off", false)));
    static final Setting<TrustedProxies> TRUSTED_PROXIES = new Setting<>(
            "SIGNET_TRUSTED_PROXIES",
            "Addresses and CIDRs of the proxies whose X-Forwarded-For is believed.",
            "none",
            Parsers.proxies());
    static final Setting<List<URI>> CORS_ORIGINS = new Setting<>(
            "SIGNET_CORS_ORIGINS",
            "Web sites whose pages may call the server from a browser: https://app.example.com,https://example.com.",
            "none",
            Parsers.list(Origins::parse));
    static final Setting<SecretText> CLIENT_TOKEN = new Setting<>(
            "SIGNET_CLIENT_TOKEN",
            "What a client has to send as bearer token to have codes sent and to sign people in with them"
                    + " (/auth/verification/).",
            "any client may",
            BearerTokens::parse);
    static final Setting<Integer> PASSWORD_MIN_LENGTH = new Setting<>(
            "SIGNET_PASSWORD_MIN_LENGTH",
            "Fewest characters of a new password.",
            Integer.toString(PasswordPolicy.DEFAULT_MIN_LENGTH),
            Parsers.number(PasswordPolicy.DEFAULT_MIN_LENGTH, PasswordPolicy.MOST_LENGTH));
    static final Setting<KeyPrefix> KEY_PREFIX_ORGANIZATION = new Setting<>(
            "SIGNET_KEY_PREFIX_ORGANIZATION",
            "What the API keys begin with that are made under /v1/organizations.",
            STANDARD.organization().value(),
            KeyPrefix::parse);
    static final Setting<KeyPrefix> KEY_PREFIX_PROJECT = new Setting<>(
            "SIGNET_KEY_PREFIX_PROJECT",
            "What the API keys begin with that are made under /api/v1.",
            STANDARD.project().value(),
            KeyPrefix::parse);
    static final Setting<KeyPrefix> KEY_PREFIX_ENVELOPE = new Setting<>(
            "SIGNET_KEY_PREFIX_ENVELOPE",
            "What the API keys begin with that are made under /auth.",
            STANDARD.envelope().value(),
            KeyPrefix::parse);
    static final Setting<KeyPrefix> KEY_PREFIX_USER = new Setting<>(
            "SIGNET_KEY_PREFIX_USER",
            "What the API keys of a person begin with.",
            STANDARD.user().value(),
            KeyPrefix::parse);
    static final Setting<EmailAddress> SUPERUSER_EMAIL = new Setting<>(
            "SIGNET_SUPERUSER_EMAIL",
            "Address of who runs the server: signed in, they may do everything in every organisation.",
            "nobody",
            EmailAddress::parse);
    static final Setting<List<String>> GOOGLE_CLIENT_IDS = new Setting<>(
            "SIGNET_GOOGLE_CLIENT_IDS",
            "Client ids whose Google credentials sign people in: 1234-abcd.apps.googleusercontent.com.",
            "nobody signs in with Google",
            Parsers.list(Parsers.text()));
    static final Setting<URI> GOOGLE_JWKS_URL = new Setting<>(
            "SIGNET_GOOGLE_JWKS_URL",
            "Where Google publishes the keys of its credentials.",
            "https://www.googleapis.com/oauth2/v3/certs",
            KeySetAddresses::parse);
    static final Setting<List<String>> EXTERNAL_ISSUER = new Setting<>(
            "SIGNET_EXTERNAL_ISSUER",
            "Issuers, such as Clerk, whose session tokens are taken: https://clerk.example.com. Their iss, letter for"
                    + " letter.",
            "none",
            Parsers.list(Parsers.text()));
    static final Setting<List<URI>> EXTERNAL_JWKS_URL = new Setting<>(
            "SIGNET_EXTERNAL_JWKS_URL",
            "Where each of them publishes its keys, in the same order: https://clerk.example.com/.well-known/jwks.json.",
            "none",
            Parsers.list(KeySetAddresses::parse));
    static final Setting<List<String>> EXTERNAL_AUTHORIZED_PARTIES = new Setting<>(
            "SIGNET_EXTERNAL_AUTHORIZED_PARTIES",
            "Web sites whose tokens of these issuers are taken: their azp claim.",
            "any",
            Parsers.list(Parsers.text()));
    static final Setting<LogFormat> LOG_FORMAT = new Setting<>(
            "SIGNET_LOG_FORMAT",
            "How the log on standard error is written: text, or json for one object a line.",
            "text",
            Parsers.oneOf(Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON)));

    static final Setting<Boolean> ACCESS_LOG = new Setting<>(
            "SIGNET_ACCESS_LOG",
            "Whether each request is a line in the log, without what was in its path, query and headers: on or off.",
            "off",
            Parsers.oneOf(Map.of("on", true, "off", false)));
    static final Setting<Integer> METRICS_PORT = new Setting<>(
            "SIGNET_METRICS_PORT",
            "Port on which Prometheus reads /metrics, and whoever else reaches it.",
            "none: on SIGNET_PORT, for programs on this machine alone",
            Parsers.number(1, 65_535));

    static final Setting<Integer> AUDIT_RETENTION_DAYS = new Setting<>(
            "SIGNET_AUDIT_RETENTION_DAYS",
            "For how many days audit events are kept; 0 keeps them for ever. 'signet admin audit' copies them elsewhere.",
            "400",
            Parsers.number(0, 36_500));

    static final List<Setting<?>> ALL = List.of(
            PUBLIC_URL,
            HOST,
            PORT,
            DATA_DIR,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            DATABASE_LISTEN_URL,
            DATABASE_CONNECTIONS,
            CACHE_SECONDS,
            SECRET,
            SECRET_PREVIOUS,
            SMTP_URL,
            MAIL_FROM,
            AUDIENCE,
            SUPERUSER_EMAIL,
            KEY_PREFIX_ORGANIZATION,
            KEY_PREFIX_PROJECT,
            KEY_PREFIX_ENVELOPE,
            KEY_PREFIX_USER,
            PASSWORD_MIN_LENGTH,
            RATE_LIMITS,
            TRUSTED_PROXIES,
            CORS_ORIGINS,
            CLIENT_TOKEN,
            GOOGLE_CLIENT_IDS,
            GOOGLE_JWKS_URL,
            EXTERNAL_ISSUER,
            EXTERNAL_JWKS_URL,
            EXTERNAL_AUTHORIZED_PARTIES,
            LOG_FORMAT,
            ACCESS_LOG,
            METRICS_PORT,
            AUDIT_RETENTION_DAYS);

    private Settings() {}

    /** Whether a setting has this name. */
    static boolean isName(String name) {
        return ALL.stream().anyMatch(setting -> setting.name().equals(name));
    }
}
