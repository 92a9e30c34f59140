package dev.signet.core.principal;

import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Who is calling: a person, or an API key. */
public sealed interface Principal permits SignedIn, Key {
    /** The person; for a key, who made it. */
    UserId userId();

    /** What the credential allows. */
    Scopes scopes();

    /** Where it acts unless it is told otherwise. */
    Standing standing();

    /** Whether the credential acts as its person, and not for an organisation or project. */
    boolean boundToPerson();

    /** Whether it acts in every organisation of its person, and not only in the one where it stands. */
    boolean actsAnywhere();

    /** Whether it is an owner's or admin's where it stands, or a superuser's. */
    default boolean isAdmin() {
        return standing().role().isAtLeast(Role.ADMIN) || (this instanceof Person person && person.superuser());
    }

    /** The person in a session of ours; refuses anything else with {@link CommonRefusal#SESSION_REQUIRED}. */
    default Result<Person> requireSession() {
        return this instanceof Person person ? Result.ok(person) : Result.refused(CommonRefusal.SESSION_REQUIRED);
    }

    /** The person who acts themselves; refuses a key with {@link CommonRefusal#SESSION_REQUIRED}. */
    default Result<SignedIn> requireSignedIn() {
        return this instanceof SignedIn person ? Result.ok(person) : Result.refused(CommonRefusal.SESSION_REQUIRED);
    }

    /** A superuser in their session; refuses anybody else with {@link CommonRefusal#FORBIDDEN}. */
    default Result<Operator.Superuser> requireOperator() {
        return this instanceof Person person && person.superuser()
                ? Result.ok(new Operator.Superuser(person))
                : Result.refused(CommonRefusal.FORBIDDEN);
    }

    /** The person behind the credential; refuses one that is bound to none with {@link CommonRefusal#OWNER_REQUIRED}. */
    default Result<Owner> requireOwner() {
        return boundToPerson() ? Result.ok(new Owner(userId(), this)) : Result.refused(CommonRefusal.OWNER_REQUIRED);
    }

    /** Refuses as {@link #requireOwner()}, and with {@link InsufficientScope} without {@code account:read}. */
    default Result<AccountReader> requireAccountReader() {
        return requireOwner()
                .flatMap(owner -> require(Scope.ACCOUNT_READ))
                .map(done -> new AccountReader(userId(), this));
    }

    /** Refuses as {@link #requireOwner()}, and with {@link InsufficientScope} without {@code account:write}. */
    default Result<AccountWriter> requireAccountWriter() {
        return requireOwner()
                .flatMap(owner -> require(Scope.ACCOUNT_WRITE))
                .map(done -> new AccountWriter(userId(), this));
    }

    /**
     * Refuses as {@link #requireOwner()}, with {@link CommonRefusal#FORBIDDEN} a key that acts in one organisation only,
     * and with {@link InsufficientScope} without {@code organizations:write}.
     */
    default Result<OrganizationMaker> requireOrganizationMaker() {
        return requireOwner()
                .flatMap(owner -> actsAnywhere() ? Result.ok(owner) : Result.refused(CommonRefusal.FORBIDDEN))
                .flatMap(owner -> require(Scope.ORGANIZATIONS_WRITE))
                .map(done -> new OrganizationMaker(userId(), this));
    }

    /** Refuses with {@link InsufficientScope} a key without {@code cli:authorize}. */
    default Result<CliAuthorizer> requireCliAuthorizer() {
        return require(Scope.CLI_AUTHORIZE).map(done -> new CliAuthorizer(userId(), this));
    }

    /** Refuses with {@link InsufficientScope} when the credential does not allow it. */
    default Result<Done> require(Scope scope) {
        return scopes().allow(scope) ? Result.done() : Result.refused(new InsufficientScope(scope));
    }
}
