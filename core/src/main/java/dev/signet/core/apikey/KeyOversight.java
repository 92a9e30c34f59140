package dev.signet.core.apikey;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import java.util.List;
import java.util.Optional;

/** What an operator finds API keys by, whoever's they are. */
public interface KeyOversight {
    /** The key with this id. */
    Optional<ApiKey> find(ApiKeyId id);

    /** The key that hashes to this. */
    Optional<ApiKey> find(Digest digest);

    /** The keys that are shown as this; there are hardly ever two. */
    List<ApiKey> shownAs(String displayPrefix);
}
