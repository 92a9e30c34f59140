package dev.signet.http.problem;

import dev.signet.core.Signet;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is on the problem surface, and where. */
public final class ProblemSurface {
    private static final String KEYS = Paths.keysOf("{" + Paths.PROJECT + "}");
    private static final String KEY = KEYS + "/{" + Paths.KEY + "}";

    private ProblemSurface() {}

    /** The surface over these use cases. */
    public static Surface of(Signet signet, String publicUrl) {
        Stream<Route> keys = Stream.of(
                Route.get(KEYS, new ListKeysEndpoint(signet.openProject(), signet.listKeys(), signet.clock())),
                Route.post(KEYS, new CreateKeyEndpoint(signet.openProject(), signet.issueKey(), signet.clock())),
                Route.delete(KEY, new RevokeKeyEndpoint(signet.openProject(), signet.revokeKey())));
        Stream<Route> schemas =
                Arrays.stream(Schema.values()).map(schema -> Route.get(schema.path(), new SchemaEndpoint(schema)));
        return new Surface(
                new ProblemDialect(publicUrl),
                List.of("/api/v1"),
                Stream.concat(keys, schemas).toList());
    }
}
