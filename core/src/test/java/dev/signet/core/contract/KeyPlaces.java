package dev.signet.core.contract;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.util.List;

/** Two organisations of the same person, with a key of each place, the person's own, and theirs as a member. */
record KeyPlaces(
        UserId person,
        ApiKeyOwner own,
        ApiKeyOwner member,
        ApiKeyOwner colleague,
        ApiKeyOwner organization,
        ApiKeyOwner project,
        ApiKeyOwner sibling,
        ApiKeyOwner other,
        ApiKeyOwner otherProject) {
    List<ApiKeyOwner> all() {
        return List.of(own, member, colleague, organization, project, sibling, other, otherProject);
    }

    static KeyPlaces in(Given given) {
        UserId person = given.user();
        OrganizationId one = given.team(person);
        OrganizationId two = given.team(person);
        return new KeyPlaces(
                person,
                new ApiKeyOwner.OfUser(person),
                new ApiKeyOwner.OfMember(one, person),
                new ApiKeyOwner.OfMember(one, given.member(one, Role.MEMBER)),
                new ApiKeyOwner.OfOrganization(one),
                projectOf(given, one),
                projectOf(given, one),
                new ApiKeyOwner.OfOrganization(two),
                projectOf(given, two));
    }

    private static ApiKeyOwner projectOf(Given given, OrganizationId organization) {
        ProjectId project = given.project(organization);
        return new ApiKeyOwner.OfProject(organization, project);
    }
}
