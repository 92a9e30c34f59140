package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Membership;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/** Tells what has become of those whom keys belong to, for who holds the lock. */
final class KeyOwners {
    private final MemoryMemberships memberships;
    private final Table<UserId, Account> accounts;
    private final Table<OrganizationId, OrganizationRow> organizations;
    private final Table<ProjectId, ProjectRow> projects;

    KeyOwners(
            MemoryMemberships memberships,
            Table<UserId, Account> accounts,
            Table<OrganizationId, OrganizationRow> organizations,
            Table<ProjectId, ProjectRow> projects) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.organizations = organizations;
        this.projects = projects;
    }

    /** Whether the owner of this key is not there, as the key tells it. */
    boolean isGone(ApiKey key) {
        ApiKeyOwner owner = key.owner();
        return owner.person().filter(this::isDeactivated).isPresent()
                || owner.organization().filter(this::isDeleted).isPresent()
                || owner.project().filter(this::isDeleted).isPresent()
                || (owner instanceof ApiKeyOwner.OfMember member
                        && membership(member, key).isEmpty());
    }

    /** The membership that a member's key was made in; empty when they have left since, even if they came back. */
    Optional<Membership> membership(ApiKeyOwner.OfMember member, ApiKey key) {
        return memberships
                .in(member.organizationId(), member.userId())
                .filter(membership -> !membership.createdAt().isAfter(key.createdAt()));
    }

    private boolean isDeactivated(UserId person) {
        return accounts.find(person).filter(Account::active).isEmpty();
    }

    private boolean isDeleted(OrganizationId id) {
        return organizations.find(id).filter(row -> !row.deleted()).isEmpty();
    }

    private boolean isDeleted(ProjectId id) {
        return projects.find(id).filter(row -> !row.deleted()).isEmpty();
    }
}
