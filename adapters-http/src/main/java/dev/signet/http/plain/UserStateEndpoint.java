package dev.signet.http.plain;

import dev.signet.core.account.Account;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/users/{user_id}/activate} and {@code …/deactivate}: whether a person may sign in. */
final class UserStateEndpoint implements Endpoint {
    private final FindUser findUser;
    private final Change change;

    UserStateEndpoint(FindUser findUser, Change change) {
        this.findUser = findUser;
        this.change = change;
    }

    /** What is done to them; the use cases say what they refuse. */
    @FunctionalInterface
    interface Change {
        Result<Account> apply(Operator operator, UserId user, Caller caller);
    }

    private record UserStateBody(String id, boolean isActive) {
        static UserStateBody of(Account account) {
            return new UserStateBody(account.id().toString(), account.active());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findUser.find(operator, id))
                        .flatMap(account -> call.optionalBody()
                                .flatMap(body -> change.apply(operator, account.id(), call.by(operator.person())))))
                .map(account -> Answer.ok(UserStateBody.of(account)));
    }
}
