package dev.signet.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.signet.app.database.EmbeddedDatabase;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Invocation;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A server under load, the database behind it, and one person who is signed up there. */
final class Stage implements AutoCloseable {
    static final String PUBLIC_URL = "https://accounts.example.com";

    private final Path home;
    private final EmbeddedDatabase database;
    private final HikariDataSource pool;
    private final Map<String, String> settings;
    private final RunningServer server;
    private final Person ada = Person.named("ada");

    private Stage(Path home, EmbeddedDatabase database, Map<String, String> settings, RunningServer server) {
        this.home = home;
        this.database = database;
        this.pool = pool(database);
        this.settings = settings;
        this.server = server;
    }

    /** Sets it up below this directory, without limits of how often. */
    static Stage set(Path home) {
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
        Map<String, String> settings = new HashMap<>();
        settings.put("SIGNET_DATABASE_URL", database.url());
        settings.put("SIGNET_DATABASE_USER", database.user());
        settings.put("SIGNET_DATABASE_PASSWORD", database.password().reveal());
        settings.put("SIGNET_DATABASE_LISTEN_URL", listening(database));
        settings.put("SIGNET_SECRET", UUID.randomUUID() + "" + UUID.randomUUID());
        settings.put("SIGNET_PUBLIC_URL", PUBLIC_URL);
        settings.put("SIGNET_RATE_LIMITS", "off");
        try {
            RunningServer server = RunningServer.start(Files.createDirectories(home.resolve("server")), settings);
            Stage stage = new Stage(home, database, settings, server);
            stage.ada.signUp(server.api(), server.mail());
            return stage;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // As somebody of its own, who can be locked out.
    private static String listening(EmbeddedDatabase database) {
        String password = UUID.randomUUID().toString();
        Jdbi.create(database.url(), database.user(), database.password().reveal())
                .useHandle(handle -> handle.execute("CREATE ROLE listener LOGIN PASSWORD '" + password + "'"));
        return database.url() + "?user=listener&password=" + password;
    }

    /** Has the database count its rows, as it does by itself within a minute: plans for empty tables read them whole. */
    void countRows() {
        Jdbi.create(pool).useHandle(handle -> handle.execute("ANALYZE"));
    }

    /** From here on the server hears of no changes, so that it asks the database each time who is calling. */
    void deafen() {
        Jdbi.create(pool).useHandle(handle -> {
            handle.execute("ALTER ROLE listener NOLOGIN");
            handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'listener'");
        });
        Eventually.holds(
                "the end of hearing", () -> server.invocation().err().contains("every request asks the database"));
    }

    RunningServer server() {
        return server;
    }

    Wrk wrk() {
        return new Wrk(home, server.url());
    }

    Pgbench pgbench() {
        return new Pgbench(home, database);
    }

    EmbeddedDatabase database() {
        return database;
    }

    DataSource connections() {
        return pool;
    }

    String secret() {
        return settings.get("SIGNET_SECRET");
    }

    /** Who is signed up. */
    Person ada() {
        return ada;
    }

    /** Her client, in a session. */
    Api session() {
        return server.api().bearing(ada.signIn(server.api()));
    }

    /** What {@code GET /v1/me} answers her. */
    JsonNode viewer() {
        return session().get("/v1/me").expect(200).json();
    }

    /** A file for a tool, of these lines. */
    Path file(List<String> lines) {
        try {
            return Files.write(Files.createTempFile(home, "lines-", ".txt"), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts the bare server, which answers this body and reads that organisation; ended with its process. */
    BareProcess bare(String body, String organization) {
        Invocation invocation = Invocation.of(
                home,
                settings,
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        file(List.of(body)).toString(),
                        organization));
        return BareProcess.ready(invocation);
    }

    Wrk wrk(URI other) {
        return new Wrk(home, other);
    }

    private static HikariDataSource pool(EmbeddedDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password().reveal());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        server.close();
        pool.close();
        database.close();
    }
}
