package dev.signet.http.plain;

import dev.signet.core.organization.Slug;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.CreateOrganization;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import java.util.Optional;

/** {@code POST /v1/organizations}: makes an organisation of one's own. */
final class CreateOrganizationEndpoint implements Endpoint {
    private final CreateOrganization createOrganization;

    CreateOrganizationEndpoint(CreateOrganization createOrganization) {
        this.createOrganization = createOrganization;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOrganizationMaker)
                .flatMap(maker -> call.body()
                        .flatMap(CreateOrganizationEndpoint::read)
                        .flatMap(request -> createOrganization.create(maker, request, call.by(maker.principal()))))
                .map(organization -> Answer.created(OrganizationBody.of(organization)));
    }

    private static Result<CreateOrganization.Request> read(Body body) {
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Slug>> slug = body.optional("slug", Slug::parse);
        return body.whenValid(() -> new CreateOrganization.Request(name.get(), slug.get()));
    }
}
