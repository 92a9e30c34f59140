package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;

/** Finds one key among those that {@link ListKeys} lists. */
public final class FindKey {
    private final ApiKeys apiKeys;

    public FindKey(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /**
     * The key, a revoked one too. Refuses as {@link Access#require} with {@link Action#LIST_KEYS}, and with {@link
     * CommonRefusal#NOT_FOUND} a key that is not of this place.
     */
    public Result<ApiKey> find(Access access, ApiKeyId id) {
        return access.require(Action.LIST_KEYS)
                .flatMap(allowed -> Result.of(apiKeys.find(allowed.keys(), id), CommonRefusal.NOT_FOUND));
    }
}
