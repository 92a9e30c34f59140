package dev.signet.http.common;

import dev.signet.core.shared.ClientAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the bad credentials of each client, in memory: a flood of them must not become a flood of writes. What is kept
 * is bounded; under a flood from more networks than that, the ones seen longest ago are forgotten.
 */
final class BadCredentials {
    private static final int MOST = 60;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int number) {}

    /** Counts one; answers how long to wait when there were more than a minute may have. */
    synchronized Optional<Duration> count(ClientAddress client, Instant now) {
        Count after = Optional.ofNullable(counts.remove(client.network()))
                .filter(before -> now.isBefore(before.since().plus(PERIOD)))
                .map(before -> new Count(before.since(), before.number() + 1))
                .orElseGet(() -> new Count(now, 1));
        counts.put(client.network(), after);
        if (counts.size() > MOST_CLIENTS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return after.number() > MOST
                ? Optional.of(Duration.between(now, after.since().plus(PERIOD)))
                : Optional.empty();
    }
}
