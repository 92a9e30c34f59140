package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.session.Session;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

final class MemoryCredentials implements Credentials {
    private final MemoryTransactions transactions;
    private final Organizations organizations;
    private final MemoryMemberships memberships;
    private final ExternalPeople people;
    private final Table<UserId, Account> accounts;
    private final Table<OrganizationId, OrganizationRow> organizationRows;
    private final Table<ProjectId, ProjectRow> projectRows;
    private final Table<SessionId, SessionRow> sessions;
    private final Index<Digest, ApiKeyId, ApiKey> keysByDigest;

    MemoryCredentials(
            MemoryTransactions transactions,
            Organizations organizations,
            MemoryMemberships memberships,
            ExternalPeople people,
            Table<UserId, Account> accounts,
            Table<OrganizationId, OrganizationRow> organizationRows,
            Table<ProjectId, ProjectRow> projectRows,
            Table<ApiKeyId, ApiKey> keys,
            Table<SessionId, SessionRow> sessions) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.memberships = memberships;
        this.people = people;
        this.accounts = accounts;
        this.organizationRows = organizationRows;
        this.projectRows = projectRows;
        this.sessions = sessions;
        this.keysByDigest = keys.index(key -> Optional.of(key.digest()));
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return transactions.inTransaction(
                () -> keysByDigest.with(digest).findAny().flatMap(this::credential));
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return transactions.inTransaction(() -> sessions.find(id).flatMap(this::credential));
    }

    @Override
    public Optional<Credential.OfExternal> external(ExternalSubject subject) {
        return transactions.inTransaction(() -> people.person(subject.issuer(), subject.subject())
                .flatMap(accounts::find)
                .flatMap(person -> standing(subject, person.id())
                        .map(standing -> new Credential.OfExternal(
                                person.id(),
                                person.active(),
                                standing,
                                memberships.roleAsOf(standing.organization().id(), person.id())))));
    }

    private Optional<Standing> standing(ExternalSubject subject, UserId user) {
        return subject.organization()
                .map(id ->
                        people.organization(subject.issuer(), id).flatMap(place -> organizations.standing(place, user)))
                .orElseGet(() -> personal(user));
    }

    private Optional<Credential.OfKey> credential(ApiKey key) {
        if (key.owner() instanceof ApiKeyOwner.OfUser user) {
            return personal(user.userId()).map(standing -> credential(key, standing, false));
        }
        if (key.owner() instanceof ApiKeyOwner.OfMember member) {
            return memberships
                    .in(member.organizationId(), member.userId())
                    .flatMap(membership -> place(member.organizationId())
                            .map(row -> credential(
                                    key, new Standing(row.organization(), membership.role()), row.deleted())));
        }
        if (key.owner() instanceof ApiKeyOwner.OfOrganization organization) {
            return place(organization.organizationId()).map(row -> credential(key, row, row.deleted()));
        }
        ApiKeyOwner.OfProject owner = (ApiKeyOwner.OfProject) key.owner();
        return place(owner.organizationId())
                .flatMap(row -> projectRows
                        .find(owner.projectId())
                        .map(project -> credential(key, row, row.deleted() || project.deleted())));
    }

    private Optional<OrganizationRow> place(OrganizationId id) {
        return organizationRows.find(id);
    }

    private Credential.OfKey credential(ApiKey key, OrganizationRow place, boolean deleted) {
        Role role = key.makerRole().orElseThrow(() -> new IllegalStateException("a place's key without a role"));
        return credential(key, new Standing(place.organization(), role), deleted);
    }

    private Credential.OfKey credential(ApiKey key, Standing standing, boolean placeDeleted) {
        return new Credential.OfKey(
                key.id(),
                key.owner(),
                key.createdBy(),
                accounts.find(key.createdBy()).map(Account::active).orElse(false),
                standing,
                placeDeleted,
                key.scopes(),
                key.expiresAt(),
                key.revokedAt().isPresent());
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
