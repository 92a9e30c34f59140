package dev.signet.http.plain;

import dev.signet.core.oversight.UnsuspendOrganization;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code POST /v1/organizations/{organization_id}/unsuspend}: lifts its suspension. */
final class UnsuspendOrganizationEndpoint implements Endpoint {
    private final Places places;
    private final UnsuspendOrganization unsuspendOrganization;

    UnsuspendOrganizationEndpoint(Places places, UnsuspendOrganization unsuspendOrganization) {
        this.places = places;
        this.unsuspendOrganization = unsuspendOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return OverseenOrganization.by(call, places)
                .flatMap(place -> call.optionalBody()
                        .flatMap(body -> unsuspendOrganization.unsuspend(place.operator(), place.id(), place.caller())))
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }
}
