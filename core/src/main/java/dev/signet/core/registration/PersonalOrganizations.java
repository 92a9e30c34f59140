package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import java.time.Instant;

/** Gives every new account an organisation of its own, with one project. */
public final class PersonalOrganizations {
    private static final Label DEFAULT_PROJECT = new Label("Default");
    // Five digits of base 36: two of the same behind one name are met about never, and then another is drawn.
    private static final int FIRST_SUFFIX = 36 * 36 * 36 * 36;
    private static final int SUFFIXES = 35 * FIRST_SUFFIX;

    private final Organizations organizations;
    private final Memberships memberships;
    private final Projects projects;
    private final Ids ids;
    private final Entropy entropy;

    public PersonalOrganizations(
            Organizations organizations, Memberships memberships, Projects projects, Ids ids, Entropy entropy) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.projects = projects;
        this.ids = ids;
        this.entropy = entropy;
    }

    void make(Account owner, Instant now) {
        OrganizationId id = new OrganizationId(ids.next());
        Label name = new Label(owner.username().value());
        Organization organization;
        do {
            String suffix = Integer.toString(FIRST_SUFFIX + entropy.below(SUFFIXES), Character.MAX_RADIX);
            organization = Organization.personal(id, name, Slug.of(name.value(), suffix), now);
        } while (!organizations.add(organization));
        memberships.add(new Membership(id, owner.id(), Role.OWNER, now));
        projects.add(new Project(new ProjectId(ids.next()), id, DEFAULT_PROJECT, now));
    }
}
