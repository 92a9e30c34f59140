package dev.signet.jdbc;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts the changes that became known, and tells whether one of them concerns what was read at some count. Who notes
 * the count before reading cannot miss a change that comes while they read.
 */
final class Generations {
    /** Ids share these; two that share one make each other look changed, which costs a query and no more. */
    private static final int SLOTS = 1 << 16;

    private final AtomicLong latest = new AtomicLong();
    private final AtomicLong everything = new AtomicLong();
    private final AtomicLongArray changes = new AtomicLongArray(SLOTS);

    /** The count so far. */
    long latest() {
        return latest.get();
    }

    /** Takes in that this was changed, which has been committed. */
    void changed(UUID id) {
        changes.accumulateAndGet(slot(id), latest.incrementAndGet(), Math::max);
    }

    /** Takes in that anything may have been changed. */
    void everythingChanged() {
        everything.accumulateAndGet(latest.incrementAndGet(), Math::max);
    }

    /** Takes in what a trigger tells, which ends with the id of what was changed. Any other message may mean anything. */
    void told(String message) {
        try {
            changed(UUID.fromString(message.substring(message.indexOf(':') + 1)));
        } catch (IllegalArgumentException noId) {
            everythingChanged();
        }
    }

    /** Whether what was read after the count was this, of all these, still holds. */
    boolean holds(long readAt, List<UUID> ids) {
        if (everything.get() > readAt) {
            return false;
        }
        for (UUID id : ids) {
            if (changes.get(slot(id)) > readAt) {
                return false;
            }
        }
        return true;
    }

    private static int slot(UUID id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
