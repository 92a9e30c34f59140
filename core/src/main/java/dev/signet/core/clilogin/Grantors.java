package dev.signet.core.clilogin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Organizations;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Tells whether somebody may have a key at this moment: asked when one is granted, and again when it is made. */
public final class Grantors {
    private final Accounts accounts;
    private final Memberships memberships;
    private final Organizations organizations;
    private final Projects projects;

    public Grantors(Accounts accounts, Memberships memberships, Organizations organizations, Projects projects) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.organizations = organizations;
        this.projects = projects;
    }

    /** Whether the person is active and has been a member of this organisation since then, without a break. */
    boolean belong(UserId person, OrganizationId organization, Instant since) {
        return accounts.find(person).filter(Account::active).isPresent()
                && memberships
                        .find(organization, person)
                        .filter(member -> !member.joinedAt().isAfter(since))
                        .isPresent();
    }

    /** Whether what was granted still may be: the person has stayed there, and the place is there and not suspended. */
    boolean stillMay(DeviceGrant grant) {
        return belong(grant.grantedBy(), grant.organizationId(), grant.grantedAt())
                && organizations
                        .find(grant.organizationId())
                        .filter(organization -> organization.suspendedAt().isEmpty())
                        .isPresent()
                && grant.owner()
                        .project()
                        .map(projects::find)
                        .map(Optional::isPresent)
                        .orElse(true);
    }
}
