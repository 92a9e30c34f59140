package dev.signet.http.plain;

import dev.signet.core.oversight.UnsuspendOrganization;
import dev.signet.core.principal.Principal;
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
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> places.organization(call, operator.person())
                        .flatMap(access -> call.optionalBody()
                                .flatMap(body -> unsuspendOrganization.unsuspend(
                                        operator, access.organizationId(), call.by(operator.person())))))
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }
}
