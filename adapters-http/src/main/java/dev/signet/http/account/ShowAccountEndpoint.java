package dev.signet.http.account;

import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ViewAccount;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code GET /v1/me/account}: one's account and in which ways one can sign in. */
final class ShowAccountEndpoint implements Endpoint {
    private final ViewAccount viewAccount;

    ShowAccountEndpoint(ViewAccount viewAccount) {
        this.viewAccount = viewAccount;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOwner)
                .flatMap(viewAccount::view)
                .map(view -> Answer.ok(AccountBody.of(view)));
    }
}
