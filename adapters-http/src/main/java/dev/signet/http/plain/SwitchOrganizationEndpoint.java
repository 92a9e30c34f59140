package dev.signet.http.plain;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SwitchOrganization;
import dev.signet.http.common.AccessTokenBody;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;

/** {@code POST /v1/me/active-organization}: lets the session act in another organisation. */
final class SwitchOrganizationEndpoint implements Endpoint {
    private final SwitchOrganization switchOrganization;

    SwitchOrganizationEndpoint(SwitchOrganization switchOrganization) {
        this.switchOrganization = switchOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.session()
                .flatMap(person -> call.body()
                        .flatMap(SwitchOrganizationEndpoint::read)
                        .flatMap(id -> switchOrganization.switchTo(person, id, call.by(person))))
                .map(token -> Answer.ok(AccessTokenBody.of(token)));
    }

    private static Result<OrganizationId> read(Body body) {
        Member<OrganizationId> organization = body.required("organization_id", Parsers.id(OrganizationId::parse));
        return body.whenValid(organization::get);
    }
}
