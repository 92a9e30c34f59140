package dev.signet.http.machine;

import dev.signet.core.Signet;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;

/** What clients of OAuth ask. */
public final class OAuthSurface {
    static final String INTROSPECT = "/oauth/introspect";

    private OAuthSurface() {}

    /** The surface over these use cases. */
    public static Surface of(Signet signet) {
        return new Surface(
                new OAuthDialect(),
                List.of("/oauth"),
                List.of(Route.form(INTROSPECT, new IntrospectEndpoint(signet.introspection()))));
    }
}
