package dev.signet.core.account;

import dev.signet.core.shared.UserId;

/** Keeps a person from being deactivated while something is made as them. */
@FunctionalInterface
public interface AccountLocks {
    /**
     * Whether this is an active person. In a transaction they stay one until its end, since whoever deactivates them waits.
     * So does whoever else locks them, each in their turn: making one thing after the other without pause keeps nobody from
     * deactivating them.
     */
    boolean lock(UserId user);
}
