package dev.signet.http.account;

import dev.signet.core.recovery.StartRecovery;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;

/** {@code POST /v1/auth/forgot-password}: mails a recovery link; the same answer for every address. */
final class ForgotPasswordEndpoint implements Endpoint {
    private static final MessageBody SENT =
            new MessageBody("If this address has an account, a link to set a new password is on its way to it.");

    private final StartRecovery startRecovery;

    ForgotPasswordEndpoint(StartRecovery startRecovery) {
        this.startRecovery = startRecovery;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(ForgotPasswordEndpoint::read)
                .flatMap(address -> startRecovery.start(address, call.byNobody()))
                .map(done -> Answer.accepted(SENT));
    }

    private static Result<EmailAddress> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return body.whenValid(email::get);
    }
}
