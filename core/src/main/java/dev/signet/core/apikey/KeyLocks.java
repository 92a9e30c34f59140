package dev.signet.core.apikey;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** Keeps a key from being revoked while something is made by it. */
@FunctionalInterface
public interface KeyLocks {
    /**
     * Whether this is a key that this person made and that is neither revoked nor expired. In a transaction it stays one until its end, since
     * whoever revokes it waits: what they look at after that includes what was made in this one.
     */
    boolean lock(UserId maker, ApiKeyId id, Instant now);
}
