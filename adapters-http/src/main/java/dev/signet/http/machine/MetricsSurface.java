package dev.signet.http.machine;

import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;
import java.util.function.Supplier;

/** Where the metrics are: beside all else for this machine alone, or on a port of their own. */
public final class MetricsSurface {
    private static final String PATH = "/metrics";

    private MetricsSurface() {}

    /** Among the other surfaces of a server. */
    public static Surface forThisMachine(Supplier<String> metrics) {
        return surface(Route.get(PATH, MetricsEndpoint.forThisMachine(metrics)));
    }

    /** As all that a server has. */
    public static Surface forAll(Supplier<String> metrics) {
        return surface(Route.get(PATH, MetricsEndpoint.forAll(metrics)));
    }

    private static Surface surface(Route route) {
        return new Surface(new PlainDialect(), List.of(), List.of(route));
    }
}
