package dev.signet.core.apikey;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** Keeps a key from being revoked while something is made by it. */
@FunctionalInterface
public interface KeyLocks {
    /**
     * Whether this is a key that this person made and that is neither revoked nor expired. In a transaction it stays one
     * until its end, since whoever revokes it waits: what they look at after that includes what was made in this one. So does
     * whoever else locks it, each in their turn: one thing is made by a key at a time, and making one after the other without
     * pause keeps nobody from revoking it.
     */
    boolean lock(UserId maker, ApiKeyId id, Instant now);
}
