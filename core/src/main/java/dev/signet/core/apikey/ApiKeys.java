package dev.signet.core.apikey;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The API keys. Every verb names the owner: nobody finds or touches a key of somebody else. */
public interface ApiKeys {
    /** Keeps a new key. */
    void add(ApiKey key);

    /** A person's own keys, revoked ones too, newest first. */
    Page<ApiKey> ofUser(UserId owner, PageRequest page);

    /** This key, if it is this person's own. */
    Optional<ApiKey> findOfUser(UserId owner, ApiKeyId id);

    /** Revokes a person's own key; true when this call did it, false when it was revoked before or is not theirs. */
    boolean revokeOfUser(UserId owner, ApiKeyId id, Instant now);

    /** Revokes all of a person's own keys that are not revoked; answers how many. */
    int revokeAllOfUser(UserId owner, Instant now);

    /** Writes when keys were last used; an older time than the one kept changes nothing, nor does an unknown id. */
    void markUsed(Map<ApiKeyId, Instant> lastUses);
}
