package dev.signet.core.principal;

import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Who is calling: a person in a session, or an API key. */
public sealed interface Principal permits Person, Key {
    /** The person; for a key, who made it. */
    UserId userId();

    /** What the credential allows. */
    Scopes scopes();

    /** Whether the credential acts as its person, and not for an organisation or project. */
    boolean boundToPerson();

    /** The person in their session; refuses a key with {@link CommonRefusal#SESSION_REQUIRED}. */
    default Result<Person> requireSession() {
        return this instanceof Person person ? Result.ok(person) : Result.refused(CommonRefusal.SESSION_REQUIRED);
    }

    /** The person behind the credential; refuses one that is bound to none with {@link CommonRefusal#OWNER_REQUIRED}. */
    default Result<Owner> requireOwner() {
        return boundToPerson() ? Result.ok(new Owner(userId(), this)) : Result.refused(CommonRefusal.OWNER_REQUIRED);
    }

    /** Refuses as {@link #requireOwner()}, and with {@link InsufficientScope} without {@code account:read}. */
    default Result<AccountReader> requireAccountReader() {
        return requireOwner().flatMap(owner -> allows(Scope.ACCOUNT_READ, new AccountReader(userId(), this)));
    }

    /** Refuses as {@link #requireOwner()}, and with {@link InsufficientScope} without {@code account:write}. */
    default Result<AccountWriter> requireAccountWriter() {
        return requireOwner().flatMap(owner -> allows(Scope.ACCOUNT_WRITE, new AccountWriter(userId(), this)));
    }

    private <T> Result<T> allows(Scope scope, T access) {
        return scopes().allow(scope) ? Result.ok(access) : Result.refused(new InsufficientScope(scope));
    }
}
