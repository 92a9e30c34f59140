package dev.signet.http.machine;

import dev.signet.core.Signet;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is there for machines, and where. */
public final class MachineSurface {
    private MachineSurface() {}

    /**
     * The surface over these use cases.
     *
     * @param ready whether the store can be reached and is up to date
     */
    public static Surface of(Signet signet, BooleanSupplier ready) {
        return new Surface(
                new PlainDialect(),
                List.of(),
                List.of(
                        Route.get("/.well-known/jwks.json", new KeySetEndpoint(signet.accessTokens())),
                        Route.get("/healthz", new HealthEndpoint()),
                        Route.get("/readyz", new ReadinessEndpoint(ready))));
    }
}
