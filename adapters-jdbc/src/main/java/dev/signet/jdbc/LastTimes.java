package dev.signet.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Writes when rows of a table were last used, many at once. */
final class LastTimes {
    private final String write;

    LastTimes(String table, String column) {
        // The rows are locked in the order of their ids: batches of two nodes cannot block each other for good.
        write = """
                WITH locked AS MATERIALIZED (
                    SELECT id FROM %1$s WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE
                )
                UPDATE %1$s AS kept SET %2$s = used.at
                FROM unnest(:ids, :times) AS used (id, at)
                JOIN locked ON locked.id = used.id
                WHERE kept.id = used.id AND (kept.%2$s IS NULL OR kept.%2$s < used.at)
                """.formatted(table, column);
    }

    <K> void write(Sql sql, Map<K, Instant> times, Function<K, UUID> id) {
        if (times.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        List<Instant> values = new ArrayList<>();
        times.forEach((key, time) -> {
            ids.add(id.apply(key));
            values.add(time);
        });
        sql.run(handle -> handle.createUpdate(write)
                .bindArray("ids", UUID.class, ids)
                .bindArray("times", Instant.class, values)
                .execute());
    }
}
