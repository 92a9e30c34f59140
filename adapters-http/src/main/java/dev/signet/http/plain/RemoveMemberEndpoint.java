package dev.signet.http.plain;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.FindMember;
import dev.signet.core.tenancy.RemoveMember;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/organizations/{organization_id}/members/{user_id}}: removes a member, or lets one leave. */
final class RemoveMemberEndpoint implements Endpoint {
    private final Places places;
    private final FindMember findMember;
    private final RemoveMember removeMember;

    RemoveMemberEndpoint(Places places, FindMember findMember, RemoveMember removeMember) {
        this.places = places;
        this.findMember = findMember;
        this.removeMember = removeMember;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findMember.find(access, id))
                        .flatMap(member -> removeMember.remove(access, member, call.by(access.principal()))))
                .map(done -> Answer.noContent());
    }
}
