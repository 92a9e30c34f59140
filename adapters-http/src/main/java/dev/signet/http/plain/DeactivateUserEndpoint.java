package dev.signet.http.plain;

import dev.signet.core.oversight.DeactivateUser;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/users/{user_id}/deactivate}: ends their sessions and stops their own keys. */
final class DeactivateUserEndpoint implements Endpoint {
    private final FindUser findUser;
    private final DeactivateUser deactivateUser;

    DeactivateUserEndpoint(FindUser findUser, DeactivateUser deactivateUser) {
        this.findUser = findUser;
        this.deactivateUser = deactivateUser;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findUser.find(operator, id))
                        .flatMap(account -> call.optionalBody()
                                .flatMap(body ->
                                        deactivateUser.deactivate(operator, account.id(), call.by(operator.person())))))
                .map(account -> Answer.ok(UserStateBody.of(account)));
    }
}
