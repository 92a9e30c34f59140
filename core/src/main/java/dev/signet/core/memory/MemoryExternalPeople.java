package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class MemoryExternalPeople implements ExternalPeople {
    private record Known(String issuer, String id) {}

    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;
    private final Organizations organizations;
    private final Table<OrganizationId, OrganizationRow> organizationRows;
    private final MemoryMemberships memberships;
    private final Table<Known, UserId> people;
    private final Table<Known, OrganizationId> places;
    private final Table<OrganizationId, Instant> slugsAsOf;

    MemoryExternalPeople(
            MemoryTransactions transactions,
            Table<UserId, Account> accounts,
            Organizations organizations,
            Table<OrganizationId, OrganizationRow> organizationRows,
            MemoryMemberships memberships) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.organizations = organizations;
        this.organizationRows = organizationRows;
        this.memberships = memberships;
        this.people = new Table<>(transactions);
        this.places = new Table<>(transactions);
        this.slugsAsOf = new Table<>(transactions);
    }

    @Override
    public Optional<UserId> person(String issuer, String subject) {
        return transactions.inTransaction(() -> people.find(new Known(issuer, subject)));
    }

    @Override
    public boolean addPerson(Account account, String issuer, String subject) {
        return transactions.inTransaction(() -> {
            boolean added = people.insert(new Known(issuer, subject), account.id());
            if (added) {
                accounts.add(account.id(), account);
            }
            return added;
        });
    }

    @Override
    public Optional<OrganizationId> organization(String issuer, String id) {
        return transactions.inTransaction(() -> places.find(new Known(issuer, id)));
    }

    @Override
    public boolean addOrganization(Organization organization) {
        ExternalName name = organization.external().orElseThrow();
        Known known = new Known(name.issuer(), name.id());
        return transactions.inTransaction(() -> {
            boolean added = places.find(known).isEmpty() && organizations.add(organization);
            if (added) {
                places.put(known, organization.id());
            }
            return added;
        });
    }

    @Override
    public void rename(OrganizationId organization, String slug, Label name, Instant asOf) {
        transactions.run(() -> organizationRows
                .find(organization)
                .filter(row -> slugsAsOf
                        .find(organization)
                        .orElse(row.organization().createdAt())
                        .isBefore(asOf))
                .ifPresent(row -> rename(row, slug, name, asOf)));
    }

    private void rename(OrganizationRow row, String slug, Label name, Instant asOf) {
        Organization known = row.organization();
        ExternalName anew = new ExternalName(
                known.external().orElseThrow().issuer(),
                known.external().orElseThrow().id(),
                Optional.of(slug));
        if (!known.external().equals(Optional.of(anew))) {
            organizationRows.put(known.id(), new OrganizationRow(known.renamed(anew, name, asOf), row.deleted()));
            slugsAsOf.put(known.id(), asOf);
        }
    }

    @Override
    public void follow(OrganizationId organization, UserId user, Role role, Instant asOf, Instant now) {
        transactions.run(() -> memberships.follow(organization, user, role, asOf, now));
    }
}
