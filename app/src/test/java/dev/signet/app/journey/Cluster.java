package dev.signet.app.journey;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.app.database.EmbeddedDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Two servers over one PostgreSQL and one mail server that are not theirs, without limits of how often. */
public final class Cluster implements Running {
    /** How many connections each server holds to the database. */
    public static final int CONNECTIONS = 8;

    private static final String WAITING_MAILS = "SELECT count(*) FROM outbox WHERE settled_at IS NULL";
    private static final String MAIL_PASSWORD = Secrets.remember("mail-" + UUID.randomUUID());

    private final GreenMail mailServer;
    private final EmbeddedDatabase database;
    private final Supplier<RunningServer> first;
    private final List<RunningServer> nodes;

    private Cluster(
            GreenMail mailServer,
            EmbeddedDatabase database,
            Supplier<RunningServer> first,
            CompletableFuture<RunningServer> second) {
        this.mailServer = mailServer;
        this.database = database;
        this.first = first;
        this.nodes = new ArrayList<>(List.of(first.get(), second.join()));
    }

    /** Starts all of it below this directory, with a log of every request. */
    static Cluster start(Path home) {
        return start(home, Map.of("SIGNET_LOG_FORMAT", "json", "SIGNET_ACCESS_LOG", "on"), Map.of());
    }

    /**
     * Starts all of it below this directory, both servers at once.
     *
     * @param common what is set for both servers beside what they need
     * @param second what is set for the second one beside that
     */
    public static Cluster start(Path home, Map<String, String> common, Map<String, String> second) {
        GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        mailServer.setUser("signet@example.com", "signet", MAIL_PASSWORD);
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
        Map<String, String> settings = new HashMap<>();
        settings.put("SIGNET_DATABASE_URL", database.url());
        settings.put("SIGNET_DATABASE_USER", database.user());
        settings.put(
                "SIGNET_DATABASE_PASSWORD", Secrets.remember(database.password().reveal()));
        settings.put("SIGNET_DATABASE_CONNECTIONS", Integer.toString(CONNECTIONS));
        settings.put("SIGNET_SECRET", Secrets.remember(UUID.randomUUID() + "" + UUID.randomUUID()));
        settings.put("SIGNET_PUBLIC_URL", "https://accounts.example.com");
        settings.put(
                "SIGNET_SMTP_URL",
                "smtp://signet:" + MAIL_PASSWORD + "@127.0.0.1:"
                        + mailServer.getSmtp().getPort());
        settings.put("SIGNET_MAIL_FROM", "Acme <accounts@example.com>");
        settings.put("SIGNET_RATE_LIMITS", "off");
        settings.putAll(common);
        Map<String, String> others = new HashMap<>(settings);
        others.putAll(second);
        return new Cluster(
                mailServer,
                database,
                () -> node(home.resolve("one"), settings),
                CompletableFuture.supplyAsync(() -> node(home.resolve("two"), others)));
    }

    private static RunningServer node(Path home, Map<String, String> settings) {
        try {
            return RunningServer.start(Files.createDirectories(home), settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public RunningServer one() {
        return nodes.get(0);
    }

    public RunningServer two() {
        return nodes.get(1);
    }

    /** Both. */
    public List<RunningServer> nodes() {
        return List.copyOf(nodes);
    }

    /** Starts the first again, which was killed. */
    public void restartOne() {
        nodes.set(0, first.get());
    }

    /** One after the other. */
    RunningServer node(int number) {
        return nodes.get(number % nodes.size());
    }

    /** What the mail server took. */
    public Mailbox mail() {
        return new Mailbox(
                () -> Arrays.stream(mailServer.getReceivedMessages())
                        .map(Cluster::mail)
                        .toList(),
                this::mailTo);
    }

    private List<Mail> mailTo(String address) {
        return Optional.ofNullable(mailServer.getUserManager().getUserByEmail(address)).stream()
                // A copy: the list itself goes on growing while it is gone through.
                .flatMap(user -> new ArrayList<>(inbox(user).getMessages()).stream())
                .map(stored -> mail(stored.getMimeMessage()))
                .toList();
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return mailServer.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Mail mail(MimeMessage message) {
        try {
            return Mail.of(message);
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Returns once no mail waits any more. */
    public void settled() {
        Eventually.holds("end of the outbox", () -> waitingMails() == 0);
    }

    private long waitingMails() {
        try {
            return number(WAITING_MAILS);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A connection to the database of both. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.user(), database.password().reveal());
    }

    /** What the database answers to a query for one number. */
    public long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new AssertionError("no row for " + Arrays.toString(parameters) + ": " + sql);
                }
                return result.getLong(1);
            }
        }
    }

    @Override
    public void keepsItsSecrets() {
        nodes.forEach(RunningServer::keepsItsSecrets);
    }

    @Override
    public void close() {
        nodes.forEach(RunningServer::close);
        try {
            database.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        mailServer.stop();
    }
}
