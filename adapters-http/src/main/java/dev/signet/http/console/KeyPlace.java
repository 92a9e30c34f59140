package dev.signet.http.console;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.project.Project;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.Optional;

/** Where keys belong: to a person themself, or to an organisation. */
interface KeyPlace {
    /** The address of its keys. */
    String path();

    /** Whose keys they are; empty for one's own. */
    String organization();

    /** Where whose keys they are is shown. */
    String home();

    /** Whether who looks may make keys that are confined to no project. */
    boolean issuesUnconfined();

    /** The projects that a key may be confined to. */
    Result<List<Project>> projects();

    Result<Page<ApiKey>> list(PageRequest page);

    /** Finds one of its keys. */
    Result<ApiKey> find(ApiKeyId key);

    /** Who made this key, as people here call them; empty where it can only be who looks. */
    Result<Optional<String>> maker(ApiKey key);

    Result<IssuedApiKey> issue(KeyWish wish);

    Result<Done> revoke(ApiKeyId key);
}
