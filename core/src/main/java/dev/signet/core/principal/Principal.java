package dev.signet.core.principal;

import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Who is calling: a person in a session, or an API key. */
public sealed interface Principal permits Person, Key {
    /** The person; for a key, who made it. */
    UserId userId();

    /** What the credential allows. */
    Scopes scopes();

    /** Refuses with {@link InsufficientScope} when the credential does not allow it. */
    default Result<Done> require(Scope scope) {
        return scopes().allow(scope) ? Result.done() : Result.refused(new InsufficientScope(scope));
    }

    /** The person in their session; refuses a key with {@link CommonRefusal#SESSION_REQUIRED}. */
    default Result<Person> requireSession() {
        return this instanceof Person person ? Result.ok(person) : Result.refused(CommonRefusal.SESSION_REQUIRED);
    }

    /**
     * The person that the credential is bound to; refuses a key of an organisation or project with
     * {@link CommonRefusal#OWNER_REQUIRED}.
     */
    Result<UserId> requireOwner();
}
