package dev.signet.http.envelope;

import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.core.verification.Guess;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /auth/verification/verify-code}: signs in by a mailed code; a new address gets its account by it. */
final class VerifyCodeEndpoint implements Endpoint {
    private final SignInWithCode<TokenPair> signInWithCode;
    private final ClientToken clientToken;

    VerifyCodeEndpoint(SignInWithCode<TokenPair> signInWithCode, ClientToken clientToken) {
        this.signInWithCode = signInWithCode;
        this.clientToken = clientToken;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.byClientWith(clientToken)
                .flatMap(caller -> call.body()
                        .flatMap(VerifyCodeEndpoint::read)
                        .flatMap(guess -> signInWithCode.signIn(guess, caller)))
                .map(pair -> Answer.ok(Envelope.of(TokensBody.of(pair))));
    }

    private static Result<Guess> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        // What is no code at all gets the same answer as a wrong one, so its form is not looked at here.
        Member<String> code = body.required("code", Result::ok);
        Member<Optional<ChallengeId>> challenge = body.optional("challenge_id", Parsers.id(ChallengeId::parse));
        return body.whenValid(() -> new Guess(email.get(), code.get(), challenge.get()));
    }
}
