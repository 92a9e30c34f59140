package dev.signet.http.console;

import dev.signet.core.Tenancy;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Role;
import dev.signet.core.project.Project;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.MemberRights;
import dev.signet.http.common.Answer;
import java.util.List;

/** {@code /organizations/{organization_id}}: an organisation with its projects and members. */
final class OrganizationPage {
    private final Pages pages;
    private final Tenancy tenancy;
    private final OpenOrganization openOrganization;
    private final FormIds formIds;

    OrganizationPage(Pages pages, Tenancy tenancy, OpenOrganization openOrganization, FormIds formIds) {
        this.pages = pages;
        this.tenancy = tenancy;
        this.openOrganization = openOrganization;
        this.formIds = formIds;
    }

    /**
     * An organisation as the page tells it, with what who looks may do.
     *
     * @param manages whether they may change it
     * @param deletes whether they may delete it
     * @param roles in which they may add somebody, the weakest first
     */
    record Place(
            String path,
            String name,
            boolean personal,
            String role,
            boolean manages,
            boolean deletes,
            List<Role> roles,
            List<Project> projects,
            List<MemberRow> members) {}

    Result<Answer> show(Visitor visitor) {
        return open(visitor).flatMap(access -> show(visitor, access, Problems.none(), ""));
    }

    /** The organisation in the path. */
    Result<Access> open(Visitor visitor) {
        return visitor.call()
                .id("organization_id", OrganizationId::parse)
                .flatMap(id -> openOrganization.open(visitor.person(), id));
    }

    /**
     * The page, and what stands against a form of it.
     *
     * @param typed what stood in that form's field
     */
    Result<Answer> show(Visitor visitor, Access access, Problems problems, String typed) {
        return place(access)
                .map(place -> pages.page(
                        problems,
                        "organization",
                        pages.frame(visitor, Section.ORGANIZATIONS, place.name()),
                        "place",
                        place,
                        "typed",
                        typed,
                        "formId",
                        formIds.next()));
    }

    static String path(Access access) {
        return "/organizations/" + access.organizationId();
    }

    private Result<Place> place(Access access) {
        return tenancy.listProjects()
                .list(access)
                .flatMap(projects ->
                        tenancy.listMembers().list(access).map(members -> place(access, projects, members)));
    }

    private static Place place(Access access, List<Project> projects, List<Member> members) {
        return new Place(
                path(access),
                access.organization().name().value(),
                access.organization().personal(),
                access.role().label(),
                Action.MANAGE.isFor(access.role()),
                Action.DELETE_ORGANIZATION.isFor(access.role())
                        && !access.organization().personal(),
                MemberRow.roles(role -> MemberRights.toGive(access, role)),
                projects,
                members.stream().map(member -> MemberRow.of(access, member)).toList());
    }
}
