package dev.signet.http.problem;

import dev.signet.core.Signet;
import dev.signet.http.common.Answer;
import dev.signet.http.common.PublishedEndpoint;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Stream<Route> schemas = Arrays.stream(Schema.values()).map(ProblemSurface::published);
        return new Surface(
                new ProblemDialect(publicUrl),
                List.of("/api/v1"),
                Stream.concat(keys, schemas).toList());
    }

    /** The JSON Schemas of what is sent and answered here, by their titles. */
    public static Map<String, byte[]> schemas() {
        Map<String, byte[]> schemas = new LinkedHashMap<>();
        for (Schema schema : Schema.values()) {
            schemas.put(schema.title(), schema.content());
        }
        return Collections.unmodifiableMap(schemas);
    }

    private static Route published(Schema schema) {
        return Route.get(
                schema.path(), new PublishedEndpoint(Answer.of(200, "application/schema+json", schema.content())));
    }
}
