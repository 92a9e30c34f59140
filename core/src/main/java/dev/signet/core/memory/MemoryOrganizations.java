package dev.signet.core.memory;

import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.Comparator;
import java.util.Optional;

final class MemoryOrganizations implements Organizations {
    private final MemoryTransactions transactions;
    private final MemoryMemberships memberships;
    private final Table<OrganizationId, Organization> organizations;
    private final Index<Slug, OrganizationId, Organization> bySlug;

    MemoryOrganizations(MemoryTransactions transactions, MemoryMemberships memberships) {
        this.transactions = transactions;
        this.memberships = memberships;
        this.organizations = new Table<>(transactions);
        this.bySlug = organizations.index(organization -> Optional.of(organization.slug()));
    }

    @Override
    public boolean add(Organization organization) {
        return transactions.inTransaction(() -> {
            if (bySlug.with(organization.slug()).findAny().isPresent()) {
                return false;
            }
            organizations.add(organization.id(), organization);
            return true;
        });
    }

    @Override
    public Optional<Organization> findForMember(OrganizationId id, UserId member) {
        return transactions.inTransaction(
                () -> memberships.find(id, member).flatMap(membership -> organizations.find(id)));
    }

    @Override
    public Optional<Organization> findPersonal(UserId owner) {
        return transactions.inTransaction(() -> memberships
                .of(owner)
                .filter(membership -> membership.role() == Role.OWNER)
                .sorted(Comparator.comparing(Membership::createdAt))
                .flatMap(membership -> organizations.find(membership.organizationId()).stream())
                .filter(Organization::personal)
                .findFirst());
    }
}
