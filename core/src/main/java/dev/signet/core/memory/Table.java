package dev.signet.core.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their key. Used under the lock of its transactions only, which take back what was written when work throws.
 *
 * @param <K> the key
 * @param <R> the row, immutable
 */
final class Table<K, R> {
    private final MemoryTransactions transactions;
    private final Map<K, R> rows = new HashMap<>();
    private final List<Index<?, K, R>> indexes = new ArrayList<>();

    Table(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** An index over the rows, by a value that some of them have; made before the first row is written. */
    <I> Index<I, K, R> index(Function<R, Optional<I>> value) {
        Index<I, K, R> index = new Index<>(value);
        indexes.add(index);
        return index;
    }

    Optional<R> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** All rows, in no order. */
    Stream<R> all() {
        return rows.values().stream();
    }

    /** Writes a new row; false when the key is taken. */
    boolean insert(K key, R row) {
        if (rows.containsKey(key)) {
            return false;
        }
        put(key, row);
        return true;
    }

    /** Writes a new row whose key cannot be taken: ids are handed out once. */
    void add(K key, R row) {
        if (!insert(key, row)) {
            throw new IllegalStateException("the id is in use");
        }
    }

    /** Writes a row in the place of the one with this key, if there is one. */
    void put(K key, R row) {
        write(key, row);
    }

    /** Removes the row with this key, if there is one. */
    void remove(K key) {
        write(key, null);
    }

    private void write(K key, @Nullable R row) {
        R before = rows.get(key);
        transactions.beforeWrite(() -> set(key, before));
        set(key, row);
    }

    private void set(K key, @Nullable R row) {
        R before = row == null ? rows.remove(key) : rows.put(key, row);
        indexes.forEach(index -> index.changed(key, before, row));
    }
}
