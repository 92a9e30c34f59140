package dev.signet.http.machine;

import dev.signet.core.keys.ReportLeakedKey;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/keys/report-leak}: takes a key that somebody found in public, without asking who they are. */
final class ReportLeakEndpoint implements Endpoint {
    private static final String MESSAGE =
            "Thank you. If that is a key that works, it was revoked and its owner is told.";

    private final ReportLeakedKey reportLeakedKey;

    ReportLeakEndpoint(ReportLeakedKey reportLeakedKey) {
        this.reportLeakedKey = reportLeakedKey;
    }

    private record MessageBody(String message) {}

    @Override
    public Result<Answer> answer(Call call) {
        return call.byReporter()
                .flatMap(caller -> call.body()
                        .flatMap(ReportLeakEndpoint::key)
                        .flatMap(key -> reportLeakedKey.report(key, caller))
                        .map(done -> Answer.accepted(new MessageBody(MESSAGE))));
    }

    private static Result<SecretText> key(Body body) {
        // Whoever found it may have copied the end of its line too, and no key has space in it.
        Member<SecretText> key = body.required("key", Parsers.text(text -> new SecretText(text.strip())));
        return body.whenValid(key::get);
    }
}
