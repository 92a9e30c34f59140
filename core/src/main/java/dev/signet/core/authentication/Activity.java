package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Collects in memory which keys were used and which sessions were seen, so that no request waits for that to be
 * written. Somebody calls {@link #flush()} once a minute, and when the process ends.
 */
public final class Activity {
    // However much was collected, no statement takes longer than it may, or holds its locks for long.
    private static final int BATCH = 1_000;

    private final ApiKeys apiKeys;
    private final Sessions sessions;
    private final Map<ApiKeyId, Instant> usedKeys = new ConcurrentHashMap<>();
    private final Map<SessionId, Instant> seenSessions = new ConcurrentHashMap<>();

    public Activity(ApiKeys apiKeys, Sessions sessions) {
        this.apiKeys = apiKeys;
        this.sessions = sessions;
    }

    void used(ApiKeyId key, Instant now) {
        usedKeys.put(key, now);
    }

    void seen(SessionId session, Instant now) {
        seenSessions.put(session, now);
    }

    /** Writes what was collected since the last time. What cannot be written is kept for the next. */
    public void flush() {
        write(usedKeys, apiKeys::markUsed);
        write(seenSessions, sessions::markSeen);
    }

    private static <K> void write(Map<K, Instant> collected, Consumer<Map<K, Instant>> store) {
        List<Map.Entry<K, Instant>> all = List.copyOf(Map.copyOf(collected).entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            Map<K, Instant> batch = new HashMap<>();
            all.subList(from, Math.min(from + BATCH, all.size()))
                    .forEach(entry -> batch.put(entry.getKey(), entry.getValue()));
            store.accept(batch);
            // Only as it was written: what was used again meanwhile is written again.
            batch.forEach(collected::remove);
        }
    }
}
