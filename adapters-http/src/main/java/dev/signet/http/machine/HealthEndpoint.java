package dev.signet.http.machine;

import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code GET /healthz}: the process lives and answers; nothing else is asked. */
final class HealthEndpoint implements Endpoint {
    @Override
    public Result<Answer> answer(Call call) {
        return Result.ok(Answer.ok(new StatusBody("ok")));
    }
}
