package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to what this version needs. */
public final class Migrations {
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(10);

    private Migrations() {}

    /**
     * Runs the migrations that have not run; throws when one fails, or when the schema is not the one that they make.
     * Any number of nodes may call this at once: one does the work, the others wait for it.
     */
    public static void run(ConnectionSettings settings) {
        if (MigrationHistory.isComplete(settings)) {
            return;
        }
        @Nullable String user = settings.user().orElse(null);
        @Nullable String password = settings.password().map(SecretText::reveal).orElse(null);
        // Connections of its own: a migration may take longer than the pool lets a statement take.
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(settings.url().reveal(), user, password)
                .jdbcProperties(DriverProperties.of(WAIT_FOR_A_CONNECTION, Duration.ZERO))
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
