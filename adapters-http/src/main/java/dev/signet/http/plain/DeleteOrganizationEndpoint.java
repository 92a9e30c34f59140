package dev.signet.http.plain;

import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.DeleteOrganization;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /v1/organizations/{organization_id}}: deletes it; its keys stop. */
final class DeleteOrganizationEndpoint implements Endpoint {
    private final Places places;
    private final DeleteOrganization deleteOrganization;

    DeleteOrganizationEndpoint(Places places, DeleteOrganization deleteOrganization) {
        this.places = places;
        this.deleteOrganization = deleteOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> deleteOrganization.delete(access, call.by(access.principal())))
                .map(done -> Answer.noContent());
    }
}
