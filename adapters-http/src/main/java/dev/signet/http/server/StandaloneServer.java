package dev.signet.http.server;

import dev.signet.http.common.ConnectionBounds;
import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.RequestReports;
import dev.signet.http.common.Surfaces;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Builds and starts the Javalin server that has nothing but Signet in it. */
public final class StandaloneServer {
    private static final int MOST_THREADS = 200;
    private static final int HEADER_BYTES = 16 * 1024;
    // Of connections that came and are not yet taken in: under a flood of them everybody's stand in this queue.
    private static final int QUEUE = 1024;
    // Left to itself, a system keeps megabytes for each connection whose client does not read.
    private static final int UNREAD_BYTES = 64 * 1024;
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Surfaces surfaces;
    private final EndpointRunner runner;
    private final RequestIds requestIds;
    private final RequestReports reports;
    private final Set<String> corsOrigins;
    private final ConnectionBounds bounds;

    /** A server with these endpoints. */
    public StandaloneServer(
            Surfaces surfaces,
            EndpointRunner runner,
            RequestIds requestIds,
            RequestReports reports,
            Set<String> corsOrigins,
            ConnectionBounds bounds) {
        this.surfaces = surfaces;
        this.runner = runner;
        this.requestIds = requestIds;
        this.reports = reports;
        this.corsOrigins = Set.copyOf(corsOrigins);
        this.bounds = bounds;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    public Javalin start(String host, int port) {
        Cors cors = new Cors(corsOrigins);
        RecentConnections connections = new RecentConnections(bounds.most());
        return Javalin.start(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            // A compressed answer's length tells of the secrets in it (BREACH).
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.threadPool = threads();
            config.jetty.modifyHttpConfiguration(StandaloneServer::bound);
            config.jetty.modifyServer(server -> prepare(server, cors, connections));
            config.jetty.modifyServletContextHandler(
                    context -> context.setErrorHandler(new JettyErrors(surfaces, requestIds, reports)));
            config.jetty.addConnector((server, http) -> connector(server, http, host, port, connections));
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
        // To recognise a token that was sent before takes it longer than to read it again.
        http.setHeaderCacheSize(0);
        // A proxy in front may see other line ends than a reader who takes a bare line feed for one.
        http.setHttpCompliance(HttpCompliance.STRICT);
    }

    // Each handler that is inserted is asked before those that were.
    private void prepare(Server server, Cors cors, RecentConnections connections) {
        server.setErrorHandler(new JettyErrors(surfaces, requestIds, reports));
        server.setStopTimeout(STOP.toMillis());
        server.addBean(new NetworkConnectionLimit(bounds.accepted(), server));
        server.insertHandler(new RecentRequests(connections));
        server.insertHandler(
                new EagerContentHandler(new WholeBodies(bounds.timeouts().body())));
        server.insertHandler(new WholeAnswers());
        server.insertHandler(new GracefulHandler());
        // Not as a handler of Javalin's: a request with the method BEFORE would be answered by it.
        server.insertHandler(cors);
    }

    private ServerConnector connector(
            Server server, HttpConfiguration http, String host, int port, RecentConnections connections) {
        ServerConnector connector = new ServerConnector(server, new RememberedTargets(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(QUEUE);
        connector.setAcceptedSendBufferSize(UNREAD_BYTES);
        connector.setIdleTimeout(bounds.timeouts().idle().toMillis());
        connector.addBean(new StalledConnections(
                connector.getScheduler(), bounds.timeouts().drops()));
        connector.addBean(connections);
        return connector;
    }
}
