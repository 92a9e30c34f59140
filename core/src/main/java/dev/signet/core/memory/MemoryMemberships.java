package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryMemberships implements Memberships {
    /** Since when a person is what they are by the word of an external issuer, and when they were removed. */
    private record Followed(Instant roleAsOf, Optional<Instant> removedAt) {
        boolean isOlderThan(Instant asOf) {
            return decidedAt().isBefore(asOf);
        }

        Instant decidedAt() {
            return removedAt.filter(roleAsOf::isBefore).orElse(roleAsOf);
        }
    }

    private record Place(OrganizationId organization, UserId user) {}

    private static final Comparator<Member> AS_THEY_JOINED = Comparator.comparing(Member::joinedAt)
            .thenComparing(Order.oldestFirst(member -> member.userId().value()));

    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;
    private final Table<Place, Membership> memberships;
    private final Table<Place, Followed> followed;
    private final Index<UserId, Place, Membership> byUser;
    private final Index<OrganizationId, Place, Membership> byOrganization;

    MemoryMemberships(MemoryTransactions transactions, Table<UserId, Account> accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.memberships = new Table<>(transactions);
        this.followed = new Table<>(transactions);
        this.byUser = memberships.index(membership -> Optional.of(membership.userId()));
        this.byOrganization = memberships.index(membership -> Optional.of(membership.organizationId()));
    }

    @Override
    public boolean add(Membership membership) {
        return transactions.inTransaction(
                () -> memberships.insert(new Place(membership.organizationId(), membership.userId()), membership));
    }

    @Override
    public Optional<Member> find(OrganizationId organization, UserId user) {
        return transactions.inTransaction(() -> in(organization, user).flatMap(this::member));
    }

    // A transaction has everything to itself.
    @Override
    public Optional<Role> hold(OrganizationId organization, UserId user) {
        return find(organization, user).map(Member::role);
    }

    @Override
    public Map<UserId, Member> lock(OrganizationId organization, Set<UserId> users) {
        return transactions.inTransaction(() -> users.stream()
                .flatMap(user -> find(organization, user).stream())
                .collect(Collectors.toMap(Member::userId, member -> member)));
    }

    @Override
    public List<Member> members(OrganizationId organization) {
        return transactions.inTransaction(() -> byOrganization
                .with(organization)
                .flatMap(membership -> member(membership).stream())
                .sorted(AS_THEY_JOINED)
                .toList());
    }

    @Override
    public MembershipOutcome changeRole(OrganizationId organization, UserId user, Role role) {
        return change(
                organization,
                user,
                role == Role.OWNER,
                old -> put(new Membership(organization, user, role, old.createdAt())));
    }

    @Override
    public MembershipOutcome remove(OrganizationId organization, UserId user, Instant now) {
        return change(organization, user, false, old -> {
            Place place = new Place(organization, user);
            memberships.remove(place);
            followed.find(place).ifPresent(row -> followed.put(place, new Followed(row.roleAsOf(), Optional.of(now))));
        });
    }

    /** As of when it is known what this person of an external issuer is here, for who holds the lock. */
    Optional<Instant> decidedAt(OrganizationId organization, UserId user) {
        return followed.find(new Place(organization, user)).map(Followed::decidedAt);
    }

    /** Lets a person be this as of then, unless a younger word or a removal stands against it; under the lock. */
    void follow(OrganizationId organization, UserId user, Role role, Instant asOf, Instant now) {
        Place place = new Place(organization, user);
        if (followed.find(place).map(row -> row.isOlderThan(asOf)).orElse(true)) {
            Instant since = in(organization, user).map(Membership::createdAt).orElse(now);
            followed.put(place, new Followed(asOf, Optional.empty()));
            put(new Membership(organization, user, role, since));
        }
    }

    /** The membership of this person here, for who holds the lock. */
    Optional<Membership> in(OrganizationId organization, UserId user) {
        return memberships.find(new Place(organization, user));
    }

    /** All memberships of a person, for who holds the lock. */
    Stream<Membership> of(UserId user) {
        return byUser.with(user);
    }

    private MembershipOutcome change(
            OrganizationId organization, UserId user, boolean staysOwner, Consumer<Membership> change) {
        return transactions.inTransaction(() -> {
            Optional<Membership> found = in(organization, user);
            if (found.isEmpty()) {
                return MembershipOutcome.NOT_A_MEMBER;
            }
            if (!staysOwner && isLastOwner(found.get())) {
                return MembershipOutcome.LAST_OWNER;
            }
            change.accept(found.get());
            return MembershipOutcome.DONE;
        });
    }

    private boolean isLastOwner(Membership membership) {
        return membership.role() == Role.OWNER
                && byOrganization
                        .with(membership.organizationId())
                        .allMatch(any -> any.role() != Role.OWNER || any.equals(membership));
    }

    private void put(Membership membership) {
        memberships.put(new Place(membership.organizationId(), membership.userId()), membership);
    }

    private Optional<Member> member(Membership membership) {
        return accounts.find(membership.userId())
                .map(account -> new Member(
                        account.id(), account.username(), account.email(), membership.role(), membership.createdAt()));
    }
}
