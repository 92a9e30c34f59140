package dev.signet.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which arrays are bound, and as what. */
final class ArrayTypes {
    private ArrayTypes() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(
                Instant.class,
                "timestamptz",
                instant -> InstantArguments.stored(instant).toString());
    }
}
