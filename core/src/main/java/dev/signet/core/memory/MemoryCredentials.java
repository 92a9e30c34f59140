package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

final class MemoryCredentials implements Credentials {
    private final MemoryTransactions transactions;
    private final Organizations organizations;
    private final MemoryMemberships memberships;
    private final ExternalPeople people;
    private final MemoryApiKeys apiKeys;
    private final KeyOwners keyOwners;
    private final Table<UserId, Account> accounts;
    private final Table<OrganizationId, OrganizationRow> organizationRows;
    private final Table<SessionId, SessionRow> sessions;

    MemoryCredentials(
            MemoryTransactions transactions,
            Organizations organizations,
            MemoryMemberships memberships,
            ExternalPeople people,
            MemoryApiKeys apiKeys,
            KeyOwners keyOwners,
            Table<UserId, Account> accounts,
            Table<OrganizationId, OrganizationRow> organizationRows,
            Table<SessionId, SessionRow> sessions) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.memberships = memberships;
        this.people = people;
        this.apiKeys = apiKeys;
        this.keyOwners = keyOwners;
        this.accounts = accounts;
        this.organizationRows = organizationRows;
        this.sessions = sessions;
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return transactions.inTransaction(() -> apiKeys.with(digest)
                .flatMap(key -> standing(key).map(standing -> new Credential.OfKey(key, standing))));
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return transactions.inTransaction(() -> sessions.find(id).flatMap(this::credential));
    }

    @Override
    public Optional<Credential.OfExternal> external(ExternalSubject subject) {
        return transactions.inTransaction(() -> people.person(subject.issuer(), subject.subject())
                .flatMap(accounts::find)
                .map(person -> external(person, subject)));
    }

    private Credential.OfExternal external(Account person, ExternalSubject subject) {
        Optional<OrganizationId> place =
                subject.organization().flatMap(id -> people.organization(subject.issuer(), id));
        return new Credential.OfExternal(
                person.id(),
                person.active(),
                subject.organization().isEmpty()
                        ? personal(person.id())
                        : place.flatMap(id -> organizations.standing(id, person.id())),
                place.flatMap(id -> memberships.decidedAt(id, person.id())));
    }

    private Optional<Standing> standing(ApiKey key) {
        return key.owner().organization().isEmpty()
                ? key.owner().person().flatMap(this::personal)
                : key.owner()
                        .organization()
                        .flatMap(organizationRows::find)
                        .flatMap(row -> role(key).map(role -> new Standing(row.organization(), role)));
    }

    private Optional<Role> role(ApiKey key) {
        return key.owner() instanceof ApiKeyOwner.OfMember member
                ? keyOwners.membership(member, key).map(Membership::role)
                : key.makerRole();
    }

    Optional<Credential.OfSession> credential(SessionRow row) {
        Session session = row.session();
        return accounts.find(session.userId())
                .flatMap(person -> organizations
                        .standing(session.organizationId(), person.id())
                        .or(() -> personal(person.id()))
                        .map(standing -> new Credential.OfSession(
                                session.id(),
                                person.id(),
                                person.active(),
                                person.email(),
                                standing,
                                session.createdAt(),
                                session.expiresAt(),
                                row.ended())));
    }

    private Optional<Standing> personal(UserId owner) {
        return organizations.findPersonal(owner).map(organization -> new Standing(organization, Role.OWNER));
    }
}
