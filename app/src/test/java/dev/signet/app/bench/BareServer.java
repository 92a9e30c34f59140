package dev.signet.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/**
 * The least that a server on the same libraries does: {@code /bare} answers a body of the size that Signet's has, and
 * {@code /select} reads one row by its primary key before that.
 */
final class BareServer {
    private static final int CONNECTIONS = 10;
    private static final String SELECT = "SELECT name FROM organizations WHERE id = :id";

    private BareServer() {}

    /** Takes the file with the body and the id of an organisation; the database stands in the environment. */
    public static void main(String[] arguments) throws IOException {
        // What nobody configures logs everything, which costs more than the answers do.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        byte[] body = Files.readAllBytes(Path.of(arguments[0]));
        UUID id = UUID.fromString(arguments[1]);
        Jdbi jdbi = Jdbi.create(pool());
        Javalin server = Javalin.start(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get("/bare", context -> answer(context, body));
            config.routes.get("/select", context -> {
                jdbi.withHandle(handle -> handle.createQuery(SELECT)
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
                answer(context, body);
            });
        });
        System.out.println("listening on " + server.port() + " ");
    }

    private static void answer(Context context, byte[] body) {
        context.contentType("application/json").result(body);
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("SIGNET_DATABASE_URL"));
        config.setUsername(System.getenv("SIGNET_DATABASE_USER"));
        config.setPassword(System.getenv("SIGNET_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
