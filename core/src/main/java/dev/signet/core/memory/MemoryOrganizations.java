package dev.signet.core.memory;

import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.RenameOutcome;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryOrganizations implements Organizations {
    private static final Comparator<Membership> AS_THEY_JOINED = Comparator.comparing(Membership::createdAt)
            .thenComparing(
                    Order.oldestFirst(membership -> membership.organizationId().value()));

    private final MemoryTransactions transactions;
    private final MemoryMemberships memberships;
    private final Table<OrganizationId, OrganizationRow> organizations;
    private final Index<Slug, OrganizationId, OrganizationRow> bySlug;

    MemoryOrganizations(
            MemoryTransactions transactions,
            MemoryMemberships memberships,
            Table<OrganizationId, OrganizationRow> organizations) {
        this.transactions = transactions;
        this.memberships = memberships;
        this.organizations = organizations;
        this.bySlug = organizations.index(row -> row.deleted()
                ? Optional.empty()
                : Optional.of(row.organization().slug()));
    }

    @Override
    public boolean add(Organization organization) {
        return transactions.inTransaction(() -> {
            if (isTaken(organization.slug(), organization.id())) {
                return false;
            }
            organizations.add(organization.id(), new OrganizationRow(organization, false));
            return true;
        });
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return transactions.inTransaction(() -> living(id));
    }

    @Override
    public Optional<Standing> standing(OrganizationId id, UserId member) {
        return transactions.inTransaction(() -> memberships.in(id, member).flatMap(this::standing));
    }

    @Override
    public List<Standing> standings(UserId member) {
        return transactions.inTransaction(() -> memberships
                .of(member)
                .flatMap(membership -> standing(membership).stream())
                .sorted(Order.newestFirst(
                        standing -> standing.organization().id().value()))
                .toList());
    }

    @Override
    public Optional<Organization> findPersonal(UserId owner) {
        return transactions.inTransaction(() -> memberships
                .of(owner)
                .filter(membership -> membership.role() == Role.OWNER)
                .sorted(AS_THEY_JOINED)
                .flatMap(membership -> living(membership.organizationId()).stream())
                .filter(Organization::personal)
                .findFirst());
    }

    @Override
    public RenameOutcome rename(OrganizationId id, Optional<Label> name, Optional<Slug> slug, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Organization> found = living(id);
            if (found.isEmpty()) {
                return RenameOutcome.NOT_THERE;
            }
            if (slug.filter(wanted -> isTaken(wanted, id)).isPresent()) {
                return RenameOutcome.SLUG_TAKEN;
            }
            organizations.put(id, new OrganizationRow(named(found.get(), name, slug, now), false));
            return RenameOutcome.RENAMED;
        });
    }

    @Override
    public boolean delete(OrganizationId id, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Organization> found = living(id).filter(organization -> !organization.personal());
            found.ifPresent(organization -> organizations.put(id, new OrganizationRow(organization, true)));
            return found.isPresent();
        });
    }

    private Optional<Standing> standing(Membership membership) {
        return living(membership.organizationId()).map(organization -> new Standing(organization, membership.role()));
    }

    private Optional<Organization> living(OrganizationId id) {
        return organizations.find(id).filter(row -> !row.deleted()).map(OrganizationRow::organization);
    }

    private boolean isTaken(Slug slug, OrganizationId asker) {
        return bySlug.with(slug).anyMatch(row -> !row.organization().id().equals(asker));
    }

    private static Organization named(Organization old, Optional<Label> name, Optional<Slug> slug, Instant now) {
        return new Organization(
                old.id(),
                name.orElse(old.name()),
                slug.orElse(old.slug()),
                old.personal(),
                old.billing(),
                old.suspendedAt(),
                old.suspendedReason(),
                old.createdAt(),
                now,
                old.external());
    }
}
