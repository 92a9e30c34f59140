package dev.signet.http.console;

import dev.signet.core.Tenancy;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Role;
import dev.signet.core.project.Project;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.MemberRights;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.PagedList;
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
     * @param more the address of the page with the members that follow; empty where none do
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
            List<MemberRow> members,
            String more) {}

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
        return place(visitor, access)
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

    private Result<Place> place(Visitor visitor, Access access) {
        Cursors cursors = Cursors.of("members", access.organizationId().value());
        return visitor.call()
                .page(cursors)
                .flatMap(request -> tenancy.listProjects()
                        .list(access)
                        .flatMap(projects -> tenancy.listMembers()
                                .list(access)
                                .map(all -> PagedList.oldestFirst(
                                        all, member -> member.userId().value(), request))
                                .map(members -> place(access, projects, members, cursors))));
    }

    private static Place place(Access access, List<Project> projects, Page<Member> members, Cursors cursors) {
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
                members.items().stream()
                        .map(member -> MemberRow.of(access, member))
                        .toList(),
                members.next()
                        .map(last -> path(access) + "?cursor=" + cursors.after(last))
                        .orElse(""));
    }
}
