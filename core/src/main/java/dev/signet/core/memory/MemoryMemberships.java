package dev.signet.core.memory;

import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Memberships;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryMemberships implements Memberships {
    private record Place(OrganizationId organization, UserId user) {}

    private final MemoryTransactions transactions;
    private final Table<Place, Membership> memberships;
    private final Index<UserId, Place, Membership> byUser;

    MemoryMemberships(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.memberships = new Table<>(transactions);
        this.byUser = memberships.index(membership -> Optional.of(membership.userId()));
    }

    @Override
    public boolean add(Membership membership) {
        return transactions.inTransaction(
                () -> memberships.insert(new Place(membership.organizationId(), membership.userId()), membership));
    }

    @Override
    public Optional<Membership> find(OrganizationId organization, UserId user) {
        return transactions.inTransaction(() -> memberships.find(new Place(organization, user)));
    }

    /** All memberships of a person, for who holds the lock. */
    Stream<Membership> of(UserId user) {
        return byUser.with(user);
    }
}
