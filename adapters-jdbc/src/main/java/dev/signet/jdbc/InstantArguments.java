package dev.signet.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds an instant as a {@code timestamptz}, whatever the time zone of the JVM or the server. */
final class InstantArguments extends AbstractArgumentFactory<Instant> {
    InstantArguments() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        OffsetDateTime stored = stored(value);
        return (position, statement, context) -> statement.setObject(position, stored, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** PostgreSQL keeps microseconds. Cut off, not rounded: what has begun must not lie in the future. */
    static OffsetDateTime stored(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
