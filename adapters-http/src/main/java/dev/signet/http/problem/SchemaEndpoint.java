package dev.signet.http.problem;

import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /api/v1/schemas/{name}.json}: one of the schemas. */
final class SchemaEndpoint implements Endpoint {
    // It changes with the version of the server alone, and clients bear to see the old one for a while.
    private static final String CACHE = "public, max-age=3600";

    private final Answer answer;

    SchemaEndpoint(Schema schema) {
        this.answer = Answer.of(200, "application/schema+json", content(schema)).with("Cache-Control", CACHE);
    }

    @Override
    public Result<Answer> answer(Call call) {
        return Result.ok(answer);
    }

    private static byte[] content(Schema schema) {
        try (InputStream in = Schema.class.getResourceAsStream(schema.file())) {
            if (in == null) {
                throw new IllegalStateException("a schema is missing: " + schema.file());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
