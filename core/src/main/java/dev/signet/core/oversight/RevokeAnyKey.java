package dev.signet.core.oversight;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeyOversight;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Revokes an API key, whoever's it is, for good. */
public final class RevokeAnyKey {
    private final KeyOversight oversight;
    private final ApiKeys keys;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeAnyKey(KeyOversight oversight, ApiKeys keys, Audit audit, Transactions transactions, Clock clock) {
        this.oversight = oversight;
        this.keys = keys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Revokes it, and answers it as it is then; one that is revoked already stays as it is. Refuses with {@link
     * CommonRefusal#NOT_FOUND} one that is not there.
     */
    public Result<ApiKey> revoke(Operator operator, ApiKeyId id, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            oversight
                    .find(id)
                    .filter(key -> keys.revoke(key.owner(), id, now))
                    .ifPresent(key -> audit.of(key.owner())
                            .tell(AuditAction.API_KEY_REVOKED, operator.userId(), id, caller, now));
            return Result.of(oversight.find(id), CommonRefusal.NOT_FOUND);
        });
    }
}
