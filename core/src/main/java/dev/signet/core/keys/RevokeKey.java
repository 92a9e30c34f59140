package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Revokes a key of the opened project or organisation, for good. */
public final class RevokeKey {
    private final HoldAccess holdAccess;
    private final ApiKeys apiKeys;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeKey(HoldAccess holdAccess, ApiKeys apiKeys, Audit audit, Transactions transactions, Clock clock) {
        this.holdAccess = holdAccess;
        this.apiKeys = apiKeys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Revokes it and answers it as it is then; one that is revoked already stays as it is. Refuses as {@link
     * HoldAccess#hold}, but for a key that revokes itself; with {@link CommonRefusal#NOT_FOUND} a key that is not of this
     * place; then as {@link Access#require}: one's own key with {@link Action#REVOKE_OWN_KEY}, any other with {@link
     * Action#REVOKE_ANY_KEY}, and an admin-managed one by anybody but an operator.
     */
    public Result<ApiKey> revoke(Access access, ApiKeyId id, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> hold(access, id, now)
                .flatMap(held -> Result.of(apiKeys.find(held.keys(), id), CommonRefusal.NOT_FOUND)
                        .flatMap(key -> authorize(held, key).map(allowed -> revoke(allowed, key, caller, now)))));
    }

    // What ends itself need not be alive: of two such requests at once the later one is told the same.
    private Result<Access> hold(Access access, ApiKeyId id, Instant now) {
        return access.principal() instanceof Key caller && caller.keyId().equals(id)
                ? Result.ok(access)
                : holdAccess.hold(access, now);
    }

    private static Result<Access> authorize(Access access, ApiKey key) {
        if (key.adminManaged() && !access.isOperator()) {
            return Result.refused(CommonRefusal.FORBIDDEN);
        }
        return access.require(isOwn(access.principal(), key) ? Action.REVOKE_OWN_KEY : Action.REVOKE_ANY_KEY);
    }

    // A key's own is itself; a person's, and that of a key of theirs, is what they made.
    private static boolean isOwn(Principal principal, ApiKey key) {
        return (principal instanceof Key caller && !caller.boundToPerson())
                ? caller.keyId().equals(key.id())
                : principal.userId().equals(key.createdBy());
    }

    private ApiKey revoke(Access access, ApiKey key, Caller caller, Instant now) {
        if (apiKeys.revoke(access.keys(), key.id(), now)) {
            audit.of(key.owner())
                    .tell(AuditAction.API_KEY_REVOKED, access.principal().userId(), key.id(), caller, now);
        }
        return apiKeys.find(access.keys(), key.id()).orElse(key);
    }
}
