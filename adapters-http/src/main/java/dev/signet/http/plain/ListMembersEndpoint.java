package dev.signet.http.plain;

import dev.signet.core.organization.Member;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ListMembers;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.PagedList;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/organizations/{organization_id}/members}: its members, the oldest accounts first. */
final class ListMembersEndpoint implements Endpoint {
    private final Places places;
    private final ListMembers listMembers;

    ListMembersEndpoint(Places places, ListMembers listMembers) {
        this.places = places;
        this.listMembers = listMembers;
    }

    private record MembersBody(List<MemberBody> members, Optional<String> nextCursor) {}

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> listMembers
                        .list(access)
                        .flatMap(all -> answer(
                                call,
                                all,
                                Cursors.of("members", access.organizationId().value()))));
    }

    private static Result<Answer> answer(Call call, List<Member> all, Cursors cursors) {
        return call.page(cursors)
                .map(request ->
                        PagedList.oldestFirst(all, member -> member.userId().value(), request))
                .map(page -> Answer.ok(new MembersBody(
                        page.items().stream().map(MemberBody::of).toList(),
                        page.next().map(cursors::after))));
    }
}
