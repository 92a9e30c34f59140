package dev.signet.core.apikey;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API keys. Every verb names whose keys it is about: nobody finds or touches one of somebody else. A person's are
 * their own that act anywhere; a member's are theirs in that organisation; a project's are that project's; an
 * organisation's are its own and those of all its projects and members.
 */
public interface ApiKeys {
    /** Keeps a new key. */
    void add(ApiKey key);

    /** Their keys, revoked ones too, newest first. */
    Page<ApiKey> list(ApiKeyOwner whose, PageRequest page);

    /**
     * The same by number of page.
     *
     * @param page counted from 1
     * @param limit how many keys a page has, 1 to 100
     */
    NumberedPage<ApiKey> list(ApiKeyOwner whose, int page, int limit);

    /** This key, if it is theirs. */
    Optional<ApiKey> find(ApiKeyOwner whose, ApiKeyId id);

    /** Revokes a key of theirs; true when this call did it, false when it was revoked before or is not theirs. */
    boolean revoke(ApiKeyOwner whose, ApiKeyId id, Instant now);

    /** Revokes all of a person's keys that are not revoked, those that they have as a member too; answers those. */
    List<ApiKey> revokeAllOfUser(UserId owner, Instant now);

    /** Writes when keys were last used; a time that is older than the one kept changes nothing, nor does an unknown id. */
    void markUsed(Map<ApiKeyId, Instant> lastUses);
}
