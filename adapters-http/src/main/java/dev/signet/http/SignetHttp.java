package dev.signet.http;

import dev.signet.core.Signet;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.http.account.AccountSurface;
import dev.signet.http.common.Authentication;
import dev.signet.http.common.ClientAddresses;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.ConnectionBounds;
import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.RequestObserver;
import dev.signet.http.common.RequestReports;
import dev.signet.http.common.Surface;
import dev.signet.http.common.Surfaces;
import dev.signet.http.common.Timeouts;
import dev.signet.http.console.ConsoleSurface;
import dev.signet.http.envelope.EnvelopeSurface;
import dev.signet.http.machine.MachineSurface;
import dev.signet.http.machine.MetricsSurface;
import dev.signet.http.machine.OAuthSurface;
import dev.signet.http.openapi.OpenApiSurface;
import dev.signet.http.plain.PlainSurface;
import dev.signet.http.problem.ProblemSurface;
import dev.signet.http.server.StandaloneServer;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Signet's endpoints: as a server of their own, or mounted into somebody's Javalin. */
public final class SignetHttp {
    // Who collects metrics is one of few, and each connection there is a file less for everybody else.
    private static final int MOST_COLLECTORS = 16;

    private final HttpSettings settings;
    private final Surfaces surfaces;
    private final EndpointRunner runner;
    private final RequestIds requestIds;
    private final RequestReports reports;
    private final Authentication authentication;

    /**
     * The endpoints over these use cases.
     *
     * @param ready whether the store can be reached and is up to date
     */
    public SignetHttp(Signet signet, HttpSettings settings, BooleanSupplier ready) {
        this(signet, settings, ready, Monitoring.none());
    }

    /**
     * The endpoints over these use cases, watched.
     *
     * @param ready whether the store can be reached and is up to date
     */
    public SignetHttp(Signet signet, HttpSettings settings, BooleanSupplier ready, Monitoring monitoring) {
        this.settings = settings;
        this.requestIds = new RequestIds(UuidV7Ids.guessable(signet.clock()));
        this.reports = new RequestReports(monitoring.requests());
        this.authentication = new Authentication(signet.authenticator(), signet.clock(), settings.rateLimits());
        // Javalin tries the paths one after the other: what is asked most comes first.
        List<Surface> all = new ArrayList<>(List.of(
                PlainSurface.of(signet, settings.publicUrl()),
                EnvelopeSurface.of(signet, new ClientToken(settings.clientToken())),
                ProblemSurface.of(signet, settings.publicUrl()),
                AccountSurface.of(signet, settings.publicUrl()),
                OAuthSurface.of(signet),
                MachineSurface.of(signet, settings.publicUrl(), ready),
                OpenApiSurface.of(settings.publicUrl(), ProblemSurface.schemas()),
                ConsoleSurface.of(signet, settings.publicUrl(), new SecureEntropy())));
        monitoring.metrics().map(MetricsSurface::forThisMachine).ifPresent(all::add);
        this.surfaces = new Surfaces(all, new PlainDialect());
        this.runner = runner(reports);
    }

    private EndpointRunner runner(RequestReports told) {
        return new EndpointRunner(
                requestIds,
                new ClientAddresses(settings.trustedProxies()),
                authentication,
                told,
                Timeouts.standard().body());
    }

    /**
     * Adds the endpoints to a Javalin that is being configured. Only their own paths are touched: unknown paths, wrong
     * methods and CORS stay that server's business.
     */
    public void install(JavalinConfig config) {
        runner.install(surfaces, config.routes);
    }

    /** All endpoints. */
    Surfaces surfaces() {
        return surfaces;
    }

    /** Starts a server that has these endpoints and nothing else. */
    public SignetServer start() {
        StandaloneServer server = new StandaloneServer(
                surfaces, runner, requestIds, reports, settings.corsOrigins(), ConnectionBounds.ofThisProcess());
        return new SignetServer(server.start(settings.host(), settings.port()));
    }

    /** Starts a server on another port of the same address that has {@code /metrics} for all, and nothing else. */
    public SignetServer startMetrics(int port, Supplier<String> metrics) {
        Surfaces alone = new Surfaces(List.of(MetricsSurface.forAll(metrics)), new PlainDialect());
        RequestReports untold = new RequestReports(RequestObserver.none());
        ConnectionBounds few = new ConnectionBounds(MOST_COLLECTORS, Timeouts.standard());
        StandaloneServer server = new StandaloneServer(alone, runner(untold), requestIds, untold, Set.of(), few);
        return new SignetServer(server.start(settings.host(), port));
    }
}
