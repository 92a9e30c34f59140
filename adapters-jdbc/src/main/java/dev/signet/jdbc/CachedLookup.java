package dev.signet.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * A bounded memory of what a query found. That it found nothing is not kept: what comes to be on one node is there on
 * all at once. In a transaction it is passed by, since what is read there nobody else may see.
 */
final class CachedLookup<K, V> {
    private static final int MOST_ENTRIES = 50_000;

    private final Cache<K, Held<V>> cache =
            Caffeine.newBuilder().maximumSize(MOST_ENTRIES).build();
    private final Function<K, Optional<V>> query;
    private final Function<V, List<UUID>> subjects;
    private final Function<V, Instant> end;
    private final Sql sql;
    private final Generations generations;
    private final Freshness freshness;
    private final Clock clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bypasses = new LongAdder();

    /**
     * Before this query.
     *
     * @param subjects what of the answer a change may be told of
     * @param end when the answer, as far as it tells, is over; from then on it is not kept, since nobody tells that an end was
     *     put off
     */
    CachedLookup(
            Function<K, Optional<V>> query,
            Function<V, List<UUID>> subjects,
            Function<V, Instant> end,
            Sql sql,
            Heartbeat heartbeat,
            Clock clock) {
        this.query = query;
        this.subjects = subjects;
        this.end = end;
        this.sql = sql;
        generations = heartbeat.generations();
        freshness = heartbeat.freshness();
        this.clock = clock;
    }

    Optional<V> find(K key) {
        if (sql.isInTransaction()) {
            return query.apply(key);
        }
        if (freshness.silent()) {
            bypasses.increment();
            return query.apply(key);
        }
        Held<V> held = cache.getIfPresent(key);
        if (held != null && holds(held)) {
            hits.increment();
            return held.answer();
        }
        misses.increment();
        return read(key);
    }

    CacheCounts counts() {
        return new CacheCounts(hits.sum(), misses.sum(), bypasses.sum(), cache.estimatedSize());
    }

    private boolean holds(Held<V> held) {
        return freshness.holds(held.readAt())
                && generations.holds(held.generation(), held.subjects())
                && clock.instant().isBefore(held.until());
    }

    // All of it is noted before the query, so that no change falls between.
    private Optional<V> read(K key) {
        long generation = generations.latest();
        long readAt = System.nanoTime();
        Instant now = clock.instant();
        Optional<V> answer = query.apply(key);
        answer.filter(value -> now.isBefore(end.apply(value)))
                .ifPresentOrElse(
                        value -> cache.put(
                                key, new Held<>(answer, subjects.apply(value), generation, readAt, end.apply(value))),
                        () -> cache.invalidate(key));
        return answer;
    }

    private record Held<V>(Optional<V> answer, List<UUID> subjects, long generation, long readAt, Instant until) {}
}
