package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;

/** Finds one of a person's own keys. */
public final class FindUserKey {
    private final ApiKeys apiKeys;

    public FindUserKey(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** The key, a revoked one too. Refuses with {@link CommonRefusal#NOT_FOUND} a key that is not this person's own. */
    public Result<ApiKey> find(SignedIn person, ApiKeyId id) {
        return Result.of(apiKeys.find(new ApiKeyOwner.OfUser(person.userId()), id), CommonRefusal.NOT_FOUND);
    }
}
