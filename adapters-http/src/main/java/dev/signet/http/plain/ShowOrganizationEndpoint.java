package dev.signet.http.plain;

import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ViewOrganization;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code GET /v1/organizations/{organization_id}}: an organisation. */
final class ShowOrganizationEndpoint implements Endpoint {
    private final Places places;
    private final ViewOrganization viewOrganization;

    ShowOrganizationEndpoint(Places places, ViewOrganization viewOrganization) {
        this.places = places;
        this.viewOrganization = viewOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(viewOrganization::view)
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }
}
