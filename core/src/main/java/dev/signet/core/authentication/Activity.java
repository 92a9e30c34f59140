package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects in memory which keys were used and which sessions were seen, so that no request waits for that to be
 * written. Somebody calls {@link #flush()} once a minute, and when the process ends.
 */
public final class Activity {
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
        Map<ApiKeyId, Instant> keys = new HashMap<>(usedKeys);
        if (!keys.isEmpty()) {
            apiKeys.markUsed(keys);
            keys.forEach(usedKeys::remove);
        }
        Map<SessionId, Instant> seen = new HashMap<>(seenSessions);
        if (!seen.isEmpty()) {
            sessions.markSeen(seen);
            seen.forEach(seenSessions::remove);
        }
    }
}
