package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;

/** Lists a person's own keys. */
public final class ListUserKeys {
    private final ApiKeys apiKeys;

    public ListUserKeys(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** One page, newest first, revoked ones too. */
    public Page<ApiKey> list(SignedIn person, PageRequest page) {
        return apiKeys.list(new ApiKeyOwner.OfUser(person.userId()), page);
    }
}
