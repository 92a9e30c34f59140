package dev.signet.http.account;

import dev.signet.core.account.Username;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ChangeProfile;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code PATCH /v1/me/account}: changes the names that a person chose for themselves; what is absent stays. */
final class ChangeAccountEndpoint implements Endpoint {
    private final ChangeProfile changeProfile;

    ChangeAccountEndpoint(ChangeProfile changeProfile) {
        this.changeProfile = changeProfile;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireAccountWriter)
                .flatMap(writer -> call.optionalBody()
                        .flatMap(ChangeAccountEndpoint::read)
                        .flatMap(request -> changeProfile.change(writer, request, call.by(writer.principal()))))
                .map(view -> Answer.ok(AccountBody.of(view)));
    }

    private static Result<ChangeProfile.Request> read(Body body) {
        Member<Optional<Username>> username = body.optional("username", Username::parse);
        boolean changesFullName = body.names("full_name");
        Member<Optional<Label>> fullName = body.optional("full_name", Label::parse);
        return body.whenValid(() -> new ChangeProfile.Request(username.get(), changesFullName, fullName.get()));
    }
}
