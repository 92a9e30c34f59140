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

/** Revokes an API key, whoever's it is, for good. */
public final class RevokeAnyKey {
    private final KeyOversight oversight;
    private final ApiKeys keys;
    private final Audit audit;
    private final Supervision supervision;

    public RevokeAnyKey(KeyOversight oversight, ApiKeys keys, Audit audit, Supervision supervision) {
        this.oversight = oversight;
        this.keys = keys;
        this.audit = audit;
        this.supervision = supervision;
    }

    /**
     * Revokes it, and answers it as it is then; one that is revoked already stays as it is. Refuses with {@link
     * CommonRefusal#NOT_FOUND} one that is not there.
     */
    public Result<ApiKey> revoke(Operator operator, ApiKeyId id, Caller caller) {
        return supervision.carryOut(operator, now -> {
            oversight
                    .find(id)
                    .filter(key -> keys.revoke(key.owner(), id, now))
                    .ifPresent(key -> audit.of(key.owner())
                            .tell(AuditAction.API_KEY_REVOKED, operator.userId(), id, caller, now));
            return oversight.find(id);
        });
    }
}
