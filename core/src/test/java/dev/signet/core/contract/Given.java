package dev.signet.core.contract;

import dev.signet.core.Stores;
import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.project.Project;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.Session;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What tests begin with: values that no other test has, and people, organisations and sessions in the stores. */
public final class Given extends Values {
    private final Stores stores;

    /** Over these stores. */
    public Given(Stores stores) {
        this.stores = stores;
    }

    /** Takes an account's username and adds it, or neither; whether it was added. */
    public boolean add(Account account) {
        try {
            return stores.transactions().inTransaction(() -> {
                if (!stores.usernames().take(account.username(), account.id(), account.createdAt())
                        || !stores.accounts().add(account)) {
                    throw new Undone();
                }
                return true;
            });
        } catch (Undone undone) {
            return false;
        }
    }

    /** A person in the stores, with an address and a password. */
    public Account account() {
        return added(person(address()));
    }

    /** A person in the stores whose account an operator deactivated. */
    public Account deactivated() {
        Account person = person(address());
        return added(new Account(
                person.id(),
                person.username(),
                person.email(),
                Optional.empty(),
                person.passwordHash(),
                false,
                false,
                AccountBilling.none(),
                NOW,
                NOW));
    }

    /** Takes the new username of an account, renames it, and gives the old one back; whether it was renamed. */
    public boolean rename(Account read, Username username, Optional<String> fullName, Instant now) {
        return stores.transactions().inTransaction(() -> {
            stores.usernames().take(username, read.id(), now);
            boolean renamed = stores.accounts().rename(read, username, fullName, now);
            if (!username.equals(read.username())) {
                stores.usernames().release(read.username(), read.id());
            }
            return renamed;
        });
    }

    /** The id of a person in the stores. */
    public UserId user() {
        return account().id();
    }

    /** The personal organisation of this person, in the stores. */
    public OrganizationId organization(UserId owner) {
        return founded(owner, newOrganization(true));
    }

    /** An organisation of this owner that can be shared and deleted, in the stores. */
    public OrganizationId team(UserId owner) {
        return founded(owner, newOrganization(false));
    }

    /** Makes this person a member now. */
    public void join(OrganizationId organization, UserId user, Role role) {
        stores.memberships().add(new Membership(organization, user, role, NOW));
    }

    /** A new person who is a member of this organisation. */
    public UserId member(OrganizationId organization, Role role) {
        UserId user = user();
        join(organization, user, role);
        return user;
    }

    /** A person in the stores whom this issuer knows by this subject. */
    public UserId vouchedFor(String issuer, String subject) {
        Account person = bare();
        stores.externalPeople().addPerson(person, issuer, subject);
        return person.id();
    }

    /** An organisation in the stores that this issuer knows by this id. */
    public OrganizationId externalPlace(String issuer, String id) {
        Organization place = newExternalOrganization(issuer, id);
        stores.externalPeople().addOrganization(place);
        return place.id();
    }

    /** A project of this organisation, in the stores. */
    public ProjectId project(OrganizationId organization) {
        ProjectId id = new ProjectId(id());
        stores.projects().add(new Project(id, organization, new Label("Default"), NOW));
        return id;
    }

    /** A session of this person in the stores, for an hour. */
    public SessionId session(UserId user) {
        Session session = newSession(user, NOW, after(Duration.ofHours(1)));
        keep(session);
        return session.id();
    }

    /** Adds a session of somebody in the stores. */
    public void keep(Session session) {
        Account account = stores.accounts().find(session.userId()).orElseThrow();
        if (!stores.sessions().add(session, account)) {
            throw new AssertionError("a fresh session was refused");
        }
    }

    /** A session of this person, not in the stores. */
    public Session newSession(UserId user, Instant createdAt, Instant expiresAt) {
        return newSession(user, organization(user), createdAt, expiresAt);
    }

    /** A session of this person that is active in this organisation, not in the stores. */
    public Session newSession(UserId user, OrganizationId active, Instant createdAt, Instant expiresAt) {
        return new Session(
                new SessionId(id()),
                user,
                active,
                SignInMethod.PASSWORD,
                createdAt,
                createdAt,
                expiresAt,
                Optional.empty(),
                Optional.empty(),
                "2001:db8::7",
                "curl/8");
    }

    /** A session of this person that can be refreshed, with its first token, not in the stores. */
    public Session newRefreshableSession(UserId user, Instant expiresAt, Instant until) {
        return new Session(
                new SessionId(id()),
                user,
                organization(user),
                SignInMethod.CODE,
                NOW,
                NOW,
                expiresAt,
                Optional.of(new RefreshState(IDS.next().getLeastSignificantBits(), 0, NOW, until)),
                Optional.empty(),
                "2001:db8::7",
                "curl/8");
    }

    /** A browser's session of this person, not in the stores. */
    public Session newBrowserSession(UserId user, Digest cookie, Instant expiresAt) {
        return new Session(
                new SessionId(id()),
                user,
                organization(user),
                SignInMethod.PASSWORD,
                NOW,
                NOW,
                expiresAt,
                Optional.empty(),
                Optional.of(cookie),
                "2001:db8::7",
                "Mozilla/5.0");
    }

    /** A key of this person in the stores, for ever. */
    public ApiKeyId key(UserId owner) {
        return key(new ApiKeyOwner.OfUser(owner), owner);
    }

    /** A key in the stores, for ever. */
    public ApiKeyId key(ApiKeyOwner owner, UserId maker) {
        ApiKey key = newKey(owner, maker);
        stores.apiKeys().add(key);
        return key.id();
    }

    private OrganizationId founded(UserId owner, Organization organization) {
        stores.organizations().add(organization);
        join(organization.id(), owner, Role.OWNER);
        return organization.id();
    }

    private Account added(Account account) {
        if (!add(account)) {
            throw new AssertionError("a fresh account was refused");
        }
        return account;
    }

    private static final class Undone extends RuntimeException {}
}
