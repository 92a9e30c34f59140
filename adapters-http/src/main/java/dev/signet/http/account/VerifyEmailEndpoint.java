package dev.signet.http.account;

import dev.signet.core.registration.VerifyEmail;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.verification.Guess;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /v1/auth/verify-email}: turns a claim into an account by its code. */
final class VerifyEmailEndpoint implements Endpoint {
    private final VerifyEmail verifyEmail;

    VerifyEmailEndpoint(VerifyEmail verifyEmail) {
        this.verifyEmail = verifyEmail;
    }

    private record VerifiedBody(boolean emailVerified, boolean passwordSet) {}

    @Override
    public Result<Answer> answer(Call call) {
        return call.body()
                .flatMap(VerifyEmailEndpoint::read)
                .flatMap(guess -> verifyEmail.verify(guess, call.byNobody()))
                .map(verified -> Answer.ok(new VerifiedBody(true, verified.passwordSet())));
    }

    private static Result<Guess> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        // What is no code at all gets the same answer as a wrong one, so its form is not looked at here.
        Member<String> code = body.required("code", Result::ok);
        Member<Optional<ChallengeId>> challenge = body.optional("challenge_id", Parsers.id(ChallengeId::parse));
        return body.whenValid(() -> new Guess(email.get(), code.get(), challenge.get()));
    }
}
