package dev.signet.core.tenancy;

import dev.signet.core.organization.ExternalName;
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
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Brings an organisation into being, with its first owner and a first project. Called in a transaction. */
public final class Founding {
    private static final Label FIRST_PROJECT = new Label("Default");
    // Five digits of base 36: two of the same behind one name are met about never, and then another is drawn.
    private static final int FIRST_SUFFIX = 36 * 36 * 36 * 36;
    private static final int SUFFIXES = 35 * FIRST_SUFFIX;

    private final Organizations organizations;
    private final Memberships memberships;
    private final Projects projects;
    private final Ids ids;
    private final Entropy entropy;

    public Founding(Organizations organizations, Memberships memberships, Projects projects, Ids ids, Entropy entropy) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.projects = projects;
        this.ids = ids;
        this.entropy = entropy;
    }

    /** The organisation that comes with a person's account. */
    public Organization personal(UserId owner, Label name, Instant now) {
        return found(owner, name, true, now);
    }

    /** One that an external issuer vouches for, so without an owner; whoever asks for it keeps it. */
    public Organization vouchedFor(ExternalName external, Label name, Instant now) {
        return Organization.vouchedFor(newId(), name, slug(name), external, now);
    }

    /** The project that comes with an organisation. */
    public void firstProject(OrganizationId organization, Instant now) {
        projects.add(new Project(new ProjectId(ids.next()), organization, FIRST_PROJECT, now));
    }

    /** One that people share, with a slug made of its name. */
    Organization shared(UserId owner, Label name, Instant now) {
        return found(owner, name, false, now);
    }

    /** One that people share, with this slug; empty, and nothing is written, when another one has it. */
    Optional<Organization> shared(UserId owner, Label name, Slug slug, Instant now) {
        Organization organization = Organization.founded(newId(), name, slug, false, now);
        return organizations.add(organization) ? Optional.of(settle(organization, owner, now)) : Optional.empty();
    }

    private Organization found(UserId owner, Label name, boolean personal, Instant now) {
        Organization organization;
        do {
            organization = Organization.founded(newId(), name, slug(name), personal, now);
        } while (!organizations.add(organization));
        return settle(organization, owner, now);
    }

    private Organization settle(Organization organization, UserId owner, Instant now) {
        memberships.add(new Membership(organization.id(), owner, Role.OWNER, now));
        firstProject(organization.id(), now);
        return organization;
    }

    private Slug slug(Label name) {
        return Slug.of(name.value(), Integer.toString(FIRST_SUFFIX + entropy.below(SUFFIXES), Character.MAX_RADIX));
    }

    private OrganizationId newId() {
        return new OrganizationId(ids.next());
    }
}
