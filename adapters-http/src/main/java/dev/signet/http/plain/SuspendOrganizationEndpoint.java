package dev.signet.http.plain;

import dev.signet.core.oversight.SuspendOrganization;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/organizations/{organization_id}/suspend}: refuses whatever concerns it from now on. */
final class SuspendOrganizationEndpoint implements Endpoint {
    private static final int LONGEST_REASON = 500;

    private final Places places;
    private final SuspendOrganization suspendOrganization;

    SuspendOrganizationEndpoint(Places places, SuspendOrganization suspendOrganization) {
        this.places = places;
        this.suspendOrganization = suspendOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return OverseenOrganization.by(call, places)
                .flatMap(place -> call.body()
                        .flatMap(SuspendOrganizationEndpoint::read)
                        .flatMap(reason ->
                                suspendOrganization.suspend(place.operator(), place.id(), reason, place.caller())))
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }

    private static Result<String> read(Body body) {
        Member<String> reason = body.required("reason", Parsers.text(LONGEST_REASON));
        return body.whenValid(reason::get);
    }
}
