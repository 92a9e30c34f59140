package dev.signet.http.machine;

import dev.signet.core.Signet;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is there for machines, and where. */
public final class MachineSurface {
    static final String KEY_SET = "/.well-known/jwks.json";

    private MachineSurface() {}

    /**
     * The surface over these use cases.
     *
     * @param publicUrl by what URL clients reach the server
     * @param ready whether the store can be reached and is up to date
     */
    public static Surface of(Signet signet, String publicUrl, BooleanSupplier ready) {
        String issuer = signet.accessTokens().issuer();
        return new Surface(
                new PlainDialect(),
                List.of(),
                List.of(
                        Route.get(KEY_SET, new KeySetEndpoint(signet.accessTokens())),
                        Route.get(
                                "/.well-known/oauth-authorization-server",
                                Metadata.ofAuthorizationServer(issuer, publicUrl)),
                        Route.get("/.well-known/openid-configuration", Metadata.ofOpenIdProvider(issuer, publicUrl)),
                        Route.post("/v1/keys/report-leak", new ReportLeakEndpoint(signet.reportLeakedKey())),
                        Route.get("/healthz", new HealthEndpoint()),
                        Route.get("/readyz", new ReadinessEndpoint(ready))));
    }
}
