package dev.signet.http.common;

import dev.signet.core.shared.Result;
import java.util.function.Supplier;

/** Something that is the same for everybody, and changes with the version of the server alone. */
public final class PublishedEndpoint implements Endpoint {
    // Clients bear to see the old one for a while.
    private static final String CACHE = "public, max-age=3600";

    private final Supplier<Answer> answer;

    /** This answer, which may be kept for an hour. */
    public PublishedEndpoint(Answer answer) {
        this(() -> answer);
    }

    /** The answer that this gives, the same each time. */
    public PublishedEndpoint(Supplier<Answer> answer) {
        this.answer = answer;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return Result.ok(answer.get().with("Cache-Control", CACHE));
    }
}
