package dev.signet.http.machine;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** {@code GET /readyz}: the store can be reached and is up to date, so requests may come. */
final class ReadinessEndpoint implements Endpoint {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final BooleanSupplier ready;

    ReadinessEndpoint(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return ready.getAsBoolean()
                ? Result.ok(Answer.ok(new StatusBody("ok")))
                : Result.refused(new Overloaded(RETRY));
    }
}
