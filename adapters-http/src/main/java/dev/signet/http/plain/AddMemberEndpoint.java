package dev.signet.http.plain;

import dev.signet.core.organization.Role;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.AddMember;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code POST /v1/organizations/{organization_id}/members}: makes somebody who has an account a member. */
final class AddMemberEndpoint implements Endpoint {
    private final Places places;
    private final AddMember addMember;

    AddMemberEndpoint(Places places, AddMember addMember) {
        this.places = places;
        this.addMember = addMember;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(AddMember.RIGHT))
                .flatMap(access -> call.body()
                        .flatMap(AddMemberEndpoint::read)
                        .flatMap(request -> addMember.add(access, request, call.by(access.principal()))))
                .map(member -> Answer.created(MemberBody.of(member)));
    }

    private static Result<AddMember.Request> read(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Optional<Role>> role = body.optional("role", Role::parse);
        return body.whenValid(
                () -> new AddMember.Request(email.get(), role.get().orElse(Role.MEMBER)));
    }
}
