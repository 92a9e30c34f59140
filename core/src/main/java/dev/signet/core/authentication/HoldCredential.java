package dev.signet.core.authentication;

import dev.signet.core.account.AccountLocks;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.apikey.KeyLocks;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.session.SessionLocks;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets what outlasts a session or a key, another key or a deletion, be done by a living one alone. A request may still
 * be under way when its session is ended or its key revoked, or on a node that has yet to hear of that: it must not make
 * what recovery has just revoked, or what stands in no list that the one who revoked the key has looked at since.
 */
public final class HoldCredential {
    private final AccountLocks accounts;
    private final SessionLocks sessions;
    private final KeyLocks keys;

    public HoldCredential(AccountLocks accounts, SessionLocks sessions, KeyLocks keys) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
    }

    /**
     * Holds the session of this person, or this key, to the end of the transaction that this is called in; and the account
     * of whom an external issuer vouches for, and of whose own a key is, since no session of theirs ends when they are
     * deactivated. Refuses with {@link CommonRefusal#INVALID_TOKEN} when it has ended.
     */
    public Result<Done> hold(Principal principal, Instant now) {
        return isHeld(principal, now) ? Result.done() : Result.refused(CommonRefusal.INVALID_TOKEN);
    }

    /**
     * Holds likewise the key by which this was granted, and its person; false when it has ended. A session is not asked for:
     * what was granted in one stays when it ends, as the keys do that were made in it.
     */
    public boolean holds(DeviceGrant grant, Instant now) {
        return isHeld(grant.grantedBy(), grant.owner().person().isPresent(), grant.key(), now);
    }

    private boolean isHeld(Principal principal, Instant now) {
        if (principal instanceof Person person) {
            return sessions.lock(person.userId(), person.sessionId(), now);
        }
        Optional<ApiKeyId> key = principal instanceof Key one ? Optional.of(one.keyId()) : Optional.empty();
        return isHeld(principal.userId(), principal.boundToPerson(), key, now);
    }

    // Recovery and deactivation begin with the account, too: so none who wait here wait for each other.
    private boolean isHeld(UserId user, boolean boundToPerson, Optional<ApiKeyId> key, Instant now) {
        return (!boundToPerson || accounts.lock(user))
                && key.map(id -> keys.lock(user, id, now)).orElse(true);
    }
}
