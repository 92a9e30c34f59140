package dev.signet.http.envelope;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SendCode;
import dev.signet.core.verification.CodeSent;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Seconds;

/** {@code POST /auth/verification/send-code}: mails a code that signs in; the same answer for every address. */
final class SendCodeEndpoint implements Endpoint {
    private final SendCode sendCode;
    private final ClientToken clientToken;

    SendCodeEndpoint(SendCode sendCode, ClientToken clientToken) {
        this.sendCode = sendCode;
        this.clientToken = clientToken;
    }

    private record CodeSentBody(String message, String challengeId, long expiresIn, long resendAfter) {
        static CodeSentBody of(CodeSent sent) {
            return new CodeSentBody(
                    "If mail can be sent to this address, a code is on its way to it.",
                    sent.challengeId().toString(),
                    sent.expiresIn().toSeconds(),
                    Seconds.roundedUp(sent.resendAfter()));
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.byClientWith(clientToken)
                .flatMap(caller ->
                        call.body().flatMap(SendCodeEndpoint::read).flatMap(email -> sendCode.send(email, caller)))
                .map(sent -> Answer.accepted(Envelope.of(CodeSentBody.of(sent))));
    }

    private static Result<EmailAddress> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return body.whenValid(email::get);
    }
}
