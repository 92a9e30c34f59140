package dev.signet.http.machine;

import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** {@code GET /metrics}: how the server is doing, in the text format of Prometheus. */
final class MetricsEndpoint implements Endpoint {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> metrics;
    private final Predicate<Call> mayRead;

    private MetricsEndpoint(Supplier<String> metrics, Predicate<Call> mayRead) {
        this.metrics = metrics;
        this.mayRead = mayRead;
    }

    /** For programs on this machine; for anybody else there is nothing here. */
    static MetricsEndpoint forThisMachine(Supplier<String> metrics) {
        return new MetricsEndpoint(metrics, Call::isFromThisMachine);
    }

    /** For whoever reaches the port, which is the operator's to guard. */
    static MetricsEndpoint forAll(Supplier<String> metrics) {
        return new MetricsEndpoint(metrics, call -> true);
    }

    @Override
    public Result<Answer> answer(Call call) {
        return mayRead.test(call)
                ? Result.ok(Answer.of(200, TEXT_FORMAT, metrics.get().getBytes(StandardCharsets.UTF_8)))
                : Result.refused(CommonRefusal.NOT_FOUND);
    }
}
