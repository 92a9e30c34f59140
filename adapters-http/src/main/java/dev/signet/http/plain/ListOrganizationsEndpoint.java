package dev.signet.http.plain;

import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ListOrganizations;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.PagedList;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/organizations}: those that one belongs to. */
final class ListOrganizationsEndpoint implements Endpoint {
    private final ListOrganizations listOrganizations;

    ListOrganizationsEndpoint(ListOrganizations listOrganizations) {
        this.listOrganizations = listOrganizations;
    }

    private record OrganizationsBody(List<OrganizationBody> organizations, Optional<String> nextCursor) {}

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(principal -> listOrganizations
                        .list(principal)
                        .flatMap(all -> answer(
                                call,
                                all,
                                Cursors.of("organizations", principal.userId().value()))));
    }

    private static Result<Answer> answer(Call call, List<Standing> all, Cursors cursors) {
        return call.page(cursors)
                .map(request -> PagedList.newestFirst(
                        all, standing -> standing.organization().id().value(), request))
                .map(page -> Answer.ok(new OrganizationsBody(
                        page.items().stream()
                                .map(standing -> OrganizationBody.of(standing.organization()))
                                .toList(),
                        page.next().map(cursors::after))));
    }
}
