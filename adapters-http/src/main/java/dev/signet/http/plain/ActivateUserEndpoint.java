package dev.signet.http.plain;

import dev.signet.core.oversight.ActivateUser;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/users/{user_id}/activate}: lets them sign in again. */
final class ActivateUserEndpoint implements Endpoint {
    private final FindUser findUser;
    private final ActivateUser activateUser;

    ActivateUserEndpoint(FindUser findUser, ActivateUser activateUser) {
        this.findUser = findUser;
        this.activateUser = activateUser;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findUser.find(operator, id))
                        .flatMap(account -> call.optionalBody()
                                .flatMap(body ->
                                        activateUser.activate(operator, account.id(), call.by(operator.person())))))
                .map(account -> Answer.ok(UserStateBody.of(account)));
    }
}
