package dev.signet.http.console;

import dev.signet.core.Tenancy;
import dev.signet.core.authentication.SubmitOnce;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.CreateOrganization;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.List;
import java.util.Optional;

/** {@code /organizations}: those that one belongs to, and makes another. */
final class OrganizationsPage {
    private final Pages pages;
    private final Tenancy tenancy;
    private final SubmitOnce submitOnce;
    private final FormIds formIds;

    OrganizationsPage(Pages pages, Tenancy tenancy, SubmitOnce submitOnce, FormIds formIds) {
        this.pages = pages;
        this.tenancy = tenancy;
        this.submitOnce = submitOnce;
        this.formIds = formIds;
    }

    Result<Answer> show(Visitor visitor) {
        return page(visitor, "", Problems.none());
    }

    Result<Answer> create(Visitor visitor, Form form) {
        Body body = form.body();
        Member<Label> name = body.required("name", Label::parse);
        return body.whenValid(() -> new CreateOrganization.Request(name.get(), Optional.empty()))
                .flatMap(request -> submitOnce
                        .submit(visitor.person(), form.typed(FormIds.FIELD))
                        .flatMap(done -> visitor.person().requireOrganizationMaker())
                        .flatMap(maker -> tenancy.createOrganization().create(maker, request, visitor.caller())))
                .fold(
                        made -> Result.ok(Pages.goTo("/organizations/" + made.id(), Notice.ORGANIZATION_CREATED)),
                        refusal -> page(visitor, form.typed("name"), Problems.of(refusal, "name")));
    }

    private Result<Answer> page(Visitor visitor, String name, Problems problems) {
        Result<List<Standing>> standings = tenancy.listOrganizations().list(visitor.person());
        return standings.map(list -> pages.page(
                problems,
                "organizations",
                pages.frame(visitor, Section.ORGANIZATIONS, "Organizations"),
                "standings",
                list,
                "name",
                name,
                "formId",
                formIds.next()));
    }
}
