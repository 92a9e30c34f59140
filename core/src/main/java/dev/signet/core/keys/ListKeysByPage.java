package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.Result;

/** Lists what {@link ListKeys} lists, by number of page. */
public final class ListKeysByPage {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #list} checks it too. */
    public static final Action RIGHT = Action.LIST_KEYS;

    private final ApiKeys apiKeys;

    public ListKeysByPage(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** One page, counted from 1, newest first. Refuses as {@link ListKeys#list}. */
    public Result<NumberedPage<ApiKey>> list(Access access, int page, int limit) {
        return access.require(RIGHT).map(allowed -> apiKeys.list(allowed.keys(), page, limit));
    }
}
