package dev.signet.app.server;

import dev.signet.app.data.DataDirectory;
import dev.signet.app.data.SecretFile;
import dev.signet.app.database.EmbeddedDatabase;
import dev.signet.app.jobs.MailPump;
import dev.signet.app.jobs.RecurringWork;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.metrics.ServerMetrics;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.Signet;
import dev.signet.core.SignetBuilder;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.KeySetSource;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.mailing.DeliverMail;
import dev.signet.core.mailing.MailTransport;
import dev.signet.core.shared.Entropy;
import dev.signet.http.HttpSettings;
import dev.signet.http.Monitoring;
import dev.signet.http.SignetHttp;
import dev.signet.http.SignetServer;
import dev.signet.http.keyset.HttpKeySetSource;
import dev.signet.jdbc.ConnectionSettings;
import dev.signet.jdbc.Database;
import dev.signet.jdbc.Heartbeat;
import dev.signet.jdbc.JdbcStores;
import dev.signet.mail.EmlFileTransport;
import dev.signet.mail.MailSettings;
import dev.signet.mail.SmtpTransport;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts a server together and starts it. What is started is handed to the teardown at once, whatever comes after. */
public final class Server {
    private static final Duration BETWEEN_LOOKS_FOR_MAIL = Duration.ofSeconds(5);
    private static final Duration BETWEEN_WRITES_OF_ACTIVITY = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS_AT_THE_DATABASE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS_AT_SIGNING_KEYS = Duration.ofHours(1);

    private final ServerSettings settings;
    private final Teardown teardown;
    private final Entropy entropy = new SecureEntropy();

    private Server(ServerSettings settings, Teardown teardown) {
        this.settings = settings;
        this.teardown = teardown;
    }

    /**
     * Starts a server; throws {@link StartFailure} when it cannot, and leaves to the caller to undo what was begun.
     *
     * @return what to tell whoever started it
     */
    public static String start(ServerSettings settings, Teardown teardown) {
        return new Server(settings, teardown).start();
    }

    private String start() {
        int port = freePort();
        Preloading preloading = new Preloading(entropy);
        DataDirectory data = DataDirectory.open(settings.dataDirectory());
        teardown.add("the data directory", data);
        RootSecret secret = RootSecrets.of(settings, data.path(), () -> SecretFile.in(data, entropy));
        ConnectionSettings connection = settings.database().orElseGet(() -> embedded(data));
        Database database = DatabaseAccess.open(connection, settings.connections());
        teardown.add("the connections to the database", database);

        Heartbeat heartbeat =
                DatabaseAccess.listen(settings.listening().orElse(connection), database, settings.cacheTrust());
        teardown.add("listening to the database", heartbeat);

        MailPump pump = new MailPump();
        JdbcStores stores = JdbcStores.keepingStep(
                database.dataSource(), new AesGcmSealer(secret, entropy), pump::nudge, heartbeat);
        URI publicUrl = settings.publicUrl(port);
        MailSettings mail =
                MailSettings.parse(settings.mailFrom(), publicUrl).toOptional().orElseThrow();
        Argon2PasswordHasher hasher = preloading.hasher();
        teardown.add("hashing passwords", hasher);
        Signet signet = signet(stores, heartbeat.clock(), secret, publicUrl, mail, hasher, preloading.signatures());
        checkSecret(signet);

        DeliverMail deliver = new DeliverMail(stores.outbox(), transport(data, mail), signet.clock());
        pump.start(deliver::deliverDue);
        teardown.add("sending mail", pump);
        teardown.add("writing what was last used", signet.activity()::flush);
        RecurringWork recurring = new RecurringWork("recurring");
        teardown.add("background work", recurring);
        recurring.every(BETWEEN_LOOKS_FOR_MAIL, "looking for mail", pump::nudge);
        recurring.every(BETWEEN_WRITES_OF_ACTIVITY, "writing what was last used", signet.activity()::flush);
        // On a thread of its own: after an outage there may be much to clear away.
        RecurringWork purging = new RecurringWork("purge");
        teardown.add("clearing away", purging);
        purging.every(BETWEEN_PURGES, "clearing away what has expired", () -> purge(stores, signet.clock()));

        signet.rotation().keepSigningKeysFresh().run();
        recurring.every(
                BETWEEN_LOOKS_AT_SIGNING_KEYS,
                "letting signing keys follow each other",
                signet.rotation().keepSigningKeysFresh()::run);

        ServerMetrics metrics = Watching.over(database, heartbeat, stores, hasher, signet.clock());
        teardown.add("metrics", metrics);
        listen(signet, port, publicUrl, database, metrics);
        FirstRequest.to(settings.host(), port);
        Preloading.dictionaries();
        return new Welcome(settings, data.path(), port, publicUrl).text();
    }

    private void purge(JdbcStores stores, Clock clock) {
        Instant now = clock.instant();
        stores.purge().run(now);
        settings.auditRetention().ifPresent(kept -> stores.purge().auditEvents(now.minus(kept)));
    }

    private ConnectionSettings embedded(DataDirectory data) {
        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"));
        teardown.add("the embedded database", database);
        RecurringWork watch = new RecurringWork("database-watch");
        teardown.add("watching the embedded database", watch);
        watch.every(BETWEEN_LOOKS_AT_THE_DATABASE, "watching the embedded database", database::revive);
        return database.connection();
    }

    private Signet signet(
            JdbcStores stores,
            Clock clock,
            RootSecret secret,
            URI publicUrl,
            MailSettings mail,
            PasswordHasher hasher,
            Optional<Provider> signatures) {
        SignetBuilder builder = Signet.builder()
                .stores(stores)
                .clock(clock)
                .secret(secret)
                .issuer(publicUrl.toString())
                .product(mail.productName())
                .passwordHasher(hasher)
                .keyPrefixes(settings.keyPrefixes())
                .superusers(new Superusers(settings.superuser().map(Set::of).orElseGet(Set::of)))
                .minPasswordLength(settings.passwordMinLength());
        settings.audience().ifPresent(builder::audience);
        Map<String, KeySetSource> issuers = new HashMap<>();
        settings.external().issuers().forEach((issuer, keys) -> issuers.put(issuer, new HttpKeySetSource(keys)));
        builder.externalIssuers(issuers, settings.external().authorizedParties());
        settings.google()
                .ifPresent(google -> builder.google(google.clientIds(), new HttpKeySetSource(google.keySet())));
        signatures.ifPresent(builder::signatures);
        return (settings.rateLimits() ? builder : builder.withoutRateLimits()).build();
    }

    /** Makes the first signing key, or opens those that are there, which only the right secret can. */
    static void checkSecret(Signet signet) {
        try {
            signet.accessTokens().publishedKeys();
        } catch (IllegalStateException sealedByAnother) {
            throw new StartFailure(
                    "the signing keys in the database cannot be opened: SIGNET_SECRET, or the file secret in the"
                            + " data directory, is not the one that they were sealed with",
                    sealedByAnother);
        }
    }

    private MailTransport transport(DataDirectory data, MailSettings mail) {
        return settings.smtp()
                .<MailTransport>map(smtp -> new SmtpTransport(smtp, mail))
                .orElseGet(() -> new EmlFileTransport(data.resolve("mail"), mail));
    }

    private void listen(Signet signet, int port, URI publicUrl, Database database, ServerMetrics metrics) {
        String host = settings.host().getHostAddress();
        HttpSettings http = new HttpSettings(
                host,
                port,
                publicUrl.toString(),
                settings.trustedProxies(),
                settings.corsOrigins().stream().map(URI::toString).collect(Collectors.toSet()),
                settings.clientToken(),
                settings.rateLimits());
        Optional<Supplier<String>> beside =
                settings.metricsPort().isPresent() ? Optional.empty() : Optional.of(metrics::text);
        SignetHttp endpoints =
                new SignetHttp(signet, http, database::isReachable, new Monitoring(metrics.requests(), beside));
        settings.metricsPort()
                .ifPresent(own -> teardown.add(
                        "metrics over HTTP", listening(own, () -> endpoints.startMetrics(own, metrics::text))));
        teardown.add("HTTP", listening(port, endpoints::start));
    }

    private SignetServer listening(int port, Supplier<SignetServer> start) {
        try {
            return start.get();
        } catch (RuntimeException failed) {
            throw bindFailure(failed)
                    .<RuntimeException>map(bind -> cannotListen(port, bind))
                    .orElse(failed);
        }
    }

    private static Optional<BindException> bindFailure(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                return Optional.of(bind);
            }
        }
        return Optional.empty();
    }

    /**
     * The port to listen on, nobody's so far. Asked first, since all that comes before listening is for nothing when it
     * is taken; and chosen here when any will do, since tokens and mails name it before it is listened on.
     */
    private int freePort() {
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, settings.host())) {
            return socket.getLocalPort();
        } catch (IOException unavailable) {
            throw cannotListen(settings.port(), unavailable);
        }
    }

    private StartFailure cannotListen(int port, IOException reason) {
        return new StartFailure(
                "cannot listen on " + settings.host().getHostAddress() + " port " + port + ": " + reason.getMessage(),
                reason);
    }
}
