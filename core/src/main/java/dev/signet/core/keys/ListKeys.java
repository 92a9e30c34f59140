package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;

/** Lists the keys of the opened project, or of the opened organisation with all its projects. */
public final class ListKeys {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #list} checks it too. */
    public static final Action RIGHT = Action.LIST_KEYS;

    private final ApiKeys apiKeys;

    public ListKeys(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** One page, newest first, revoked ones too. Refuses as {@link Access#require} with {@link Action#LIST_KEYS}. */
    public Result<Page<ApiKey>> list(Access access, PageRequest page) {
        return access.require(RIGHT).map(allowed -> apiKeys.list(allowed.keys(), page));
    }
}
