package dev.signet.http.account;

import dev.signet.core.google.UnlinkGoogle;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/me/google/unlink}: takes the link to Google away; the account as it is then. */
final class UnlinkGoogleEndpoint implements Endpoint {
    private final UnlinkGoogle unlinkGoogle;

    UnlinkGoogleEndpoint(UnlinkGoogle unlinkGoogle) {
        this.unlinkGoogle = unlinkGoogle;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireAccountWriter)
                .flatMap(writer -> unlinkGoogle.unlink(writer, call.by(writer.principal())))
                .map(view -> Answer.ok(AccountBody.of(view)));
    }
}
