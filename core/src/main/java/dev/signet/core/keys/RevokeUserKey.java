package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Revokes one of a person's own keys, for good. */
public final class RevokeUserKey {
    private final ApiKeys apiKeys;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeUserKey(ApiKeys apiKeys, Audit audit, Transactions transactions, Clock clock) {
        this.apiKeys = apiKeys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Revokes it; one that is revoked already stays as it is. Refuses with {@link CommonRefusal#NOT_FOUND} a key that is
     * not this person's own.
     */
    public Result<Done> revoke(SignedIn person, ApiKeyId id, Caller caller) {
        Instant now = clock.instant();
        ApiKeyOwner own = new ApiKeyOwner.OfUser(person.userId());
        return transactions.inTransaction(() -> {
            if (apiKeys.revoke(own, id, now)) {
                audit.tell(AuditAction.API_KEY_REVOKED, person.userId(), id, caller, now);
                return Result.done();
            }
            return apiKeys.find(own, id).isPresent() ? Result.done() : Result.refused(CommonRefusal.NOT_FOUND);
        });
    }
}
