package dev.signet.http;

import dev.signet.core.Signet;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.http.account.AccountSurface;
import dev.signet.http.common.Authentication;
import dev.signet.http.common.ClientAddresses;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.Surfaces;
import dev.signet.http.common.Timeouts;
import dev.signet.http.console.ConsoleSurface;
import dev.signet.http.envelope.EnvelopeSurface;
import dev.signet.http.machine.MachineSurface;
import dev.signet.http.machine.OAuthSurface;
import dev.signet.http.plain.PlainSurface;
import dev.signet.http.problem.ProblemSurface;
import dev.signet.http.server.StandaloneServer;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Signet's endpoints: as a server of their own, or mounted into somebody's Javalin. */
public final class SignetHttp {
    private final HttpSettings settings;
    private final Surfaces surfaces;
    private final EndpointRunner runner;
    private final RequestIds requestIds;

    /**
     * The endpoints over these use cases.
     *
     * @param ready whether the store can be reached and is up to date
     */
    public SignetHttp(Signet signet, HttpSettings settings, BooleanSupplier ready) {
        this.settings = settings;
        this.requestIds = new RequestIds(new UuidV7Ids(signet.clock()));
        this.surfaces = new Surfaces(
                List.of(
                        AccountSurface.of(signet, settings.publicUrl()),
                        EnvelopeSurface.of(signet, new ClientToken(settings.clientToken())),
                        ConsoleSurface.of(signet, settings.publicUrl(), new SecureEntropy()),
                        PlainSurface.of(signet, settings.publicUrl()),
                        ProblemSurface.of(signet, settings.publicUrl()),
                        MachineSurface.of(signet, settings.publicUrl(), ready),
                        OAuthSurface.of(signet)),
                new PlainDialect());
        this.runner = new EndpointRunner(
                requestIds,
                new ClientAddresses(settings.trustedProxies()),
                new Authentication(signet.authenticator(), signet.clock(), settings.rateLimits()),
                Timeouts.standard().body());
    }

    /**
     * Adds the endpoints to a Javalin that is being configured. Only their own paths are touched: unknown paths, wrong
     * methods and CORS stay that server's business.
     */
    public void install(JavalinConfig config) {
        runner.install(surfaces, config.routes);
    }

    /** Starts a server that has these endpoints and nothing else. */
    public SignetServer start() {
        StandaloneServer server =
                new StandaloneServer(surfaces, runner, requestIds, settings.corsOrigins(), Timeouts.standard());
        return new SignetServer(server.start(settings.host(), settings.port()));
    }
}
