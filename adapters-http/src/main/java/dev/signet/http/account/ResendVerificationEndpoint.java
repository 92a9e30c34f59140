package dev.signet.http.account;

import dev.signet.core.registration.ResendVerification;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /v1/auth/resend-verification}: mails a fresh code; the same answer for every address. */
final class ResendVerificationEndpoint implements Endpoint {
    private final ResendVerification resendVerification;

    ResendVerificationEndpoint(ResendVerification resendVerification) {
        this.resendVerification = resendVerification;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(ResendVerificationEndpoint::read)
                .flatMap(request -> resendVerification.resend(request, call.byNobody()))
                .map(sent -> Answer.accepted(CodeSentBody.of(sent)));
    }

    private static Result<ResendVerification.Request> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Optional<ChallengeId>> challenge = body.optional("challenge_id", Parsers.id(ChallengeId::parse));
        return body.whenValid(() -> new ResendVerification.Request(email.get(), challenge.get()));
    }
}
