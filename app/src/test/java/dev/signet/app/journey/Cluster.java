package dev.signet.app.journey;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two servers over one PostgreSQL and one mail server that are not theirs, without limits of how often. */
final class Cluster implements Running {
    private static final String MAIL_PASSWORD = Secrets.remember("mail-" + UUID.randomUUID());

    private final GreenMail mailServer;
    private final EmbeddedDatabase database;
    private final List<RunningServer> nodes;

    private Cluster(GreenMail mailServer, EmbeddedDatabase database, List<RunningServer> nodes) {
        this.mailServer = mailServer;
        this.database = database;
        this.nodes = nodes;
    }

    /** Starts all of it below this directory. */
    static Cluster start(Path home) {
        GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        mailServer.setUser("signet@example.com", "signet", MAIL_PASSWORD);
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
        Map<String, String> settings = new HashMap<>();
        settings.put("SIGNET_DATABASE_URL", database.url());
        settings.put("SIGNET_DATABASE_USER", database.user());
        settings.put(
                "SIGNET_DATABASE_PASSWORD", Secrets.remember(database.password().reveal()));
        settings.put("SIGNET_SECRET", Secrets.remember(UUID.randomUUID() + "" + UUID.randomUUID()));
        settings.put("SIGNET_PUBLIC_URL", "https://accounts.example.com");
        settings.put(
                "SIGNET_SMTP_URL",
                "smtp://signet:" + MAIL_PASSWORD + "@127.0.0.1:"
                        + mailServer.getSmtp().getPort());
        settings.put("SIGNET_MAIL_FROM", "Acme <accounts@example.com>");
        settings.put("SIGNET_RATE_LIMITS", "off");
        settings.put("SIGNET_LOG_FORMAT", "json");
        settings.put("SIGNET_ACCESS_LOG", "on");
        return new Cluster(
                mailServer,
                database,
                List.of(node(home.resolve("one"), settings), node(home.resolve("two"), settings)));
    }

    private static RunningServer node(Path home, Map<String, String> settings) {
        try {
            return RunningServer.start(Files.createDirectories(home), settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    RunningServer one() {
        return nodes.get(0);
    }

    RunningServer two() {
        return nodes.get(1);
    }

    /** One after the other. */
    RunningServer node(int number) {
        return nodes.get(number % nodes.size());
    }

    /** What the mail server took. */
    Mailbox mail() {
        return new Mailbox(() -> Arrays.stream(mailServer.getReceivedMessages())
                .map(Cluster::mail)
                .toList());
    }

    private static Mail mail(MimeMessage message) {
        try {
            return Mail.of(message);
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What the database answers to a query for one number. */
    long number(String sql, Object parameter) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new AssertionError("no row for " + parameter + ": " + sql);
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
