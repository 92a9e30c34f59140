package dev.signet.core.clilogin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.authentication.HoldCredential;
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
    private final HoldCredential holdCredential;

    public Grantors(
            Accounts accounts,
            Memberships memberships,
            Organizations organizations,
            Projects projects,
            HoldCredential holdCredential) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.organizations = organizations;
        this.projects = projects;
        this.holdCredential = holdCredential;
    }

    /** Whether the person is active and has been a member of this organisation since then, without a break. */
    boolean belong(UserId person, OrganizationId organization, Instant since) {
        return accounts.find(person).filter(Account::active).isPresent()
                && memberships
                        .find(organization, person)
                        .filter(member -> !member.joinedAt().isAfter(since))
                        .isPresent();
    }

    /**
     * Whether what was granted still may be: a key that granted it lives, the person has stayed there, and the place is there
     * and not suspended. In a transaction the key stays so until its end, since whoever revokes it waits.
     */
    boolean stillMay(DeviceGrant grant, Instant now) {
        return holdCredential.holds(grant, now)
                && belong(grant.grantedBy(), grant.organizationId(), grant.grantedAt())
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
