package dev.signet.http.plain;

import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ChangeOrganization;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code PATCH /v1/organizations/{organization_id}}: names it anew; what is absent stays. */
final class ChangeOrganizationEndpoint implements Endpoint {
    private final Places places;
    private final ChangeOrganization changeOrganization;

    ChangeOrganizationEndpoint(Places places, ChangeOrganization changeOrganization) {
        this.places = places;
        this.changeOrganization = changeOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(ChangeOrganization.RIGHT))
                .flatMap(access -> call.optionalBody()
                        .flatMap(ChangeOrganizationEndpoint::read)
                        .flatMap(request -> changeOrganization.change(access, request, call.by(access.principal()))))
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }

    private static Result<ChangeOrganization.Request> read(Body body) {
        Member<Optional<Label>> name = body.optional("name", Label::parse);
        Member<Optional<Slug>> slug = body.optional("slug", Slug::parse);
        return body.whenValid(() -> new ChangeOrganization.Request(name.get(), slug.get()));
    }
}
