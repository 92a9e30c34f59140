package dev.signet.http.plain;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.ChangeMemberRole;
import dev.signet.core.tenancy.FindMember;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;

/** {@code PATCH /v1/organizations/{organization_id}/members/{user_id}}: gives a member another role. */
final class ChangeMemberRoleEndpoint implements Endpoint {
    private final Places places;
    private final FindMember findMember;
    private final ChangeMemberRole changeMemberRole;

    ChangeMemberRoleEndpoint(Places places, FindMember findMember, ChangeMemberRole changeMemberRole) {
        this.places = places;
        this.findMember = findMember;
        this.changeMemberRole = changeMemberRole;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findMember.find(access, id))
                        .flatMap(member -> change(access, member, call)))
                .map(member -> Answer.ok(MemberBody.of(member)));
    }

    private Result<dev.signet.core.organization.Member> change(Access access, UserId member, Call call) {
        return access.require(ChangeMemberRole.RIGHT)
                .flatMap(allowed -> call.body())
                .flatMap(ChangeMemberRoleEndpoint::read)
                .flatMap(role -> changeMemberRole.change(access, member, role, call.by(access.principal())));
    }

    private static Result<Role> read(Body body) {
        Member<Role> role = body.required("role", Role::parse);
        return body.whenValid(role::get);
    }
}
