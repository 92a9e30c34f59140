package dev.signet.http.server;

import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.RequestReports;
import dev.signet.http.common.Surfaces;
import dev.signet.http.common.Timeouts;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Builds and starts the Javalin server that has nothing but Signet in it. */
public final class StandaloneServer {
    private static final int MOST_THREADS = 200;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Surfaces surfaces;
    private final EndpointRunner runner;
    private final RequestIds requestIds;
    private final RequestReports reports;
    private final Set<String> corsOrigins;
    private final Timeouts timeouts;

    /** A server with these endpoints. */
    public StandaloneServer(
            Surfaces surfaces,
            EndpointRunner runner,
            RequestIds requestIds,
            RequestReports reports,
            Set<String> corsOrigins,
            Timeouts timeouts) {
        this.surfaces = surfaces;
        this.runner = runner;
        this.requestIds = requestIds;
        this.reports = reports;
        this.corsOrigins = Set.copyOf(corsOrigins);
        this.timeouts = timeouts;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    public Javalin start(String host, int port) {
        Cors cors = new Cors(corsOrigins);
        return Javalin.start(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            // A compressed answer's length tells of the secrets in it (BREACH).
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.threadPool = threads();
            config.jetty.modifyHttpConfiguration(StandaloneServer::bound);
            config.jetty.modifyServer(server -> prepare(server, cors));
            config.jetty.modifyServletContextHandler(
                    context -> context.setErrorHandler(new JettyErrors(surfaces, requestIds, reports)));
            config.jetty.addConnector((server, http) -> connector(server, http, host, port));
            new StrayRequests(surfaces, runner, cors).install(config.routes);
            runner.install(surfaces, config.routes);
        });
    }

    // Requests run on virtual threads where the JDK has them; the pool's own threads then only watch the sockets.
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return threads;
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
    }

    private void prepare(Server server, Cors cors) {
        server.setErrorHandler(new JettyErrors(surfaces, requestIds, reports));
        server.setStopTimeout(STOP.toMillis());
        server.insertHandler(new GracefulHandler());
        // Not as a handler of Javalin's: a request with the method BEFORE would be answered by it.
        server.insertHandler(cors);
    }

    private ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new RememberedTargets(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(timeouts.idle().toMillis());
        connector.addBean(new StalledConnections(connector.getScheduler(), timeouts.drops()));
        return connector;
    }
}
