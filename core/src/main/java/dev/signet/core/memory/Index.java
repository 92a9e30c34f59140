package dev.signet.core.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by a value that they have, so that a lookup does not walk over all of them.
 *
 * @param <I> the value
 * @param <K> the table's key
 * @param <R> the row
 */
final class Index<I, K, R> {
    private final Function<R, Optional<I>> value;
    private final Map<I, Map<K, R>> rows = new HashMap<>();

    Index(Function<R, Optional<I>> value) {
        this.value = value;
    }

    /** The rows with this value as they are now, in no order; the table may be changed while they are read. */
    Stream<R> with(I wanted) {
        return List.copyOf(rows.getOrDefault(wanted, Map.of()).values()).stream();
    }

    void changed(K key, @Nullable R before, @Nullable R after) {
        Optional.ofNullable(before).flatMap(value).ifPresent(old -> remove(old, key));
        if (after != null) {
            value.apply(after)
                    .ifPresent(now ->
                            rows.computeIfAbsent(now, none -> new HashMap<>()).put(key, after));
        }
    }

    private void remove(I old, K key) {
        rows.computeIfPresent(old, (same, keyed) -> {
            keyed.remove(key);
            return keyed.isEmpty() ? null : keyed;
        });
    }
}
